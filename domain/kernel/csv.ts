/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * One cell of a CSV file. A text that begins with what a spreadsheet takes for a formula is led by an apostrophe, so that no
 * name or remark is ever run; a number of ours is written as it is.
 */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV file as spreadsheets of people in China open it: UTF-8 with a mark in front, lines ended by CR LF. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** A cell as it was before `csvText` made it safe. */
export function csvPlain(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

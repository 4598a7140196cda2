/**
 * Whole fen from a bill's yuan text, by its digits and never through a float: "8.2" → 820, "-1.00" → -100, "1,234.50" →
 * 123450. A fee's further decimals must be zeros, else it is not whole fen. @throws RangeError for anything else, "" too.
 */
export function billFen(yuanText: string): number {
  const match = /^(-?)(\d{1,12}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2})(0*))?$/.exec(yuanText)
  if (!match) throw new RangeError(`not yuan: ${JSON.stringify(yuanText)}`)
  const yuan = Number((match[2] ?? '').replaceAll(',', ''))
  const fen = yuan * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  // `0 -` keeps "-0.00" from becoming -0.
  return match[1] === '-' ? 0 - fen : fen
}

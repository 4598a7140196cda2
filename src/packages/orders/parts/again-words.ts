/** What became of the lines that were put into the cart again. */
export function againWords(added: number, refused: readonly string[]): string {
  if (refused.length === 0) return ''
  const why = [...new Set(refused)].join('；')
  return added > 0 ? `放进去 ${String(added)} 种，另外的：${why}` : why
}

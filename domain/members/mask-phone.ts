/** A phone number as it may be shown: 138****0001; of a shorter or longer one the middle, at least four digits, is hidden. */
export function maskPhone(number: string): string {
  const shownAhead = Math.min(3, Math.max(0, number.length - 8))
  const shownBehind = Math.min(4, Math.max(0, number.length - 4 - shownAhead))
  const behind = shownBehind === 0 ? '' : number.slice(-shownBehind)
  return `${number.slice(0, shownAhead)}****${behind}`
}

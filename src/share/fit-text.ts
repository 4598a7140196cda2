interface Room {
  /** In px of the picture. */
  readonly width: number
  readonly lines: number
}

const ellipsis = '…'

/** No line begins with these, nor does one end with the others. */
const closes = /^[，。、；：！？）」』》】%·]/u
const opens = /[（「『《【¥]$/u

/** The longest beginning of `letters` that fits, at least one letter: up to a space near the end, else not parted badly. */
function fittingCount(measure: (text: string) => number, letters: readonly string[], width: number): number {
  let count = 1
  while (count < letters.length && measure(letters.slice(0, count + 1).join('')) <= width) count++
  if (count === letters.length) return count
  const space = letters.slice(0, count + 1).lastIndexOf(' ')
  if (space > count * 0.6) return space
  const word = /[0-9A-Za-z.]+$/.exec(letters.slice(0, count).join(''))
  const isInsideWord = word && /[0-9A-Za-z.]/.test(letters[count] ?? '')
  if (isInsideWord && word[0].length < count) return count - word[0].length
  const readsBadly = closes.test(letters[count] ?? '') || opens.test(letters[count - 1] ?? '')
  return readsBadly && count > 1 ? count - 1 : count
}

function cutToFit(measure: (text: string) => number, letters: readonly string[], width: number): string {
  let count = letters.length
  while (count > 0 && measure(letters.slice(0, count).join('') + ellipsis) > width) count--
  return letters.slice(0, count).join('').trimEnd() + ellipsis
}

/** Breaks a text into lines no wider than the room, by what `measure` says; what is too much ends in an ellipsis. */
export function fitText(measure: (text: string) => number, text: string, { width, lines }: Room): string[] {
  const fitted: string[] = []
  let rest = Array.from(text.trim())
  while (rest.length > 0) {
    if (measure(rest.join('')) <= width) return [...fitted, rest.join('')]
    if (fitted.length === lines - 1) return [...fitted, cutToFit(measure, rest, width)]
    const count = fittingCount(measure, rest, width)
    fitted.push(rest.slice(0, count).join('').trimEnd())
    rest = Array.from(rest.slice(count).join('').trimStart())
  }
  return fitted
}

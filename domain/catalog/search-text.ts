/** A stretch of letters or digits, or one Chinese character: what search tells apart. */
const unit = /\p{Script=Han}|\d+|(?:(?!\p{Script=Han})\p{L})+/gu
const han = /^\p{Script=Han}$/u
const letters = /^(?:(?!\p{Script=Han})\p{L})+$/u

/** One Chinese character. */
export const isHan = (text: string): boolean => han.test(text)

/** Letters only, none of them Chinese: what may be pinyin. */
export const isLetters = (text: string): boolean => letters.test(text)

/** Text cut into units, in order; spaces and signs are gone, wide letters are narrow, capitals small. */
export function unitsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(unit) ?? []
}

/** What stands between spaces and signs: 「葵花籽、食用盐」 are two. */
export function chunksOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  )
}

/** Pairs of neighbouring characters, the last character of a run alone, other units as they are. */
export function indexTerms(text: string): string[] {
  const units = unitsOf(text)
  return units.map((at, index) => {
    const next = units[index + 1]
    return isHan(at) && next !== undefined && isHan(next) ? at + next : at
  })
}

/** The terms a goods text must all have to hold `word`; one Chinese character alone stands for any pair it begins. */
export function queryTerms(word: string): string[] {
  const units = unitsOf(word)
  return indexTerms(word).filter((term, index) => {
    const isEndOfRun = isHan(term) && index > 0 && isHan(units[index - 1] ?? '')
    return !isEndOfRun
  })
}

import { isHan, unitsOf } from '#domain/catalog/search-text'

/** Says text in pinyin without tones, one sound a unit; what is not Chinese is its own sound. */
export type ReadAloud = (text: string) => string[]

let loaded: ReadAloud | undefined

/** The dictionary weighs more than the rest of the function: it is read when something is searched for the first time. */
export async function readAloud(): Promise<ReadAloud> {
  if (loaded) return loaded
  const { pinyin } = await import('pinyin-pro')
  loaded = (text) => {
    const units = unitsOf(text)
    const chinese = pinyin(units.filter(isHan).join(''), { toneType: 'none', type: 'array', v: true })
    return units.map((unit) => (isHan(unit) ? (chinese.shift() ?? unit) : unit))
  }
  return loaded
}

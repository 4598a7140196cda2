import { catalogLimits } from './limits'
import { type Lexicon, type Phrase, phraseKinds } from './search-lexicon'
import { unitsOf } from './search-text'

const order = (a: Phrase, b: Phrase) =>
  phraseKinds.indexOf(a.kind) - phraseKinds.indexOf(b.kind) ||
  b.products - a.products ||
  a.units.length - b.units.length ||
  (a.text < b.text ? -1 : Number(a.text > b.text))

const suggestable = ({ phrases }: Lexicon): Phrase[] =>
  phrases.filter(({ kind, units }) => kind !== 'text' && units.length > 1)

function textsOf(phrases: readonly Phrase[], limit: number): string[] {
  return [...new Set(phrases.map(({ text }) => text))].slice(0, limit)
}

/** Words that complete what is being typed, in Chinese or pinyin: those that begin so first, then by what people look for. */
export function completionsOf(lexicon: Lexicon, typed: string): string[] {
  const text = unitsOf(typed).join('')
  if (text === '') return []
  const readings = [text, ...lexicon.spelled(text)]
  const startRank = (phrase: Phrase) => readings.findIndex((reading) => phrase.text.startsWith(reading)) >= 0
  const holds = (phrase: Phrase) => readings.some((reading) => phrase.text.includes(reading))
  const found = suggestable(lexicon)
    .filter(holds)
    .sort((a, b) => Number(startRank(b)) - Number(startRank(a)) || order(a, b))
  return textsOf(found, catalogLimits.suggestions)
}

/** Words near one that found little: those that share most characters or sounds with it, then the categories. */
export function nearbyOf(lexicon: Lexicon, units: readonly string[], sounds: readonly string[]): string[] {
  const shared = ({ units: own, sounds: spoken }: Phrase) =>
    2 * units.filter((unit) => own.includes(unit)).length + sounds.filter((sound) => spoken.includes(sound)).length
  const nearness = new Map(suggestable(lexicon).map((phrase) => [phrase, shared(phrase)]))
  const near = [...nearness]
    .filter(([{ kind }, score]) => score > 0 || kind === 'category')
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || order(a, b))
    .map(([phrase]) => phrase)
  return textsOf(near, catalogLimits.suggestions)
}

import { isOneEditApart } from './one-edit-apart'
import { isHan, isLetters, unitsOf } from './search-text'

/** What kind of word it is, those people search for first. */
export const phraseKinds = ['category', 'name', 'taste', 'ingredient', 'text'] as const
export type PhraseKind = (typeof phraseKinds)[number]

/** A stretch of the goods' text, written and spoken. */
export interface Phrase {
  readonly text: string
  readonly units: readonly string[]
  /** Pinyin of each Chinese character without tones; other units are their own sound. As long as `units`. */
  readonly sounds: readonly string[]
  readonly kind: PhraseKind
  /** How many products it stands on. ≥ 1. */
  readonly products: number
}

/** A piece of a phrase that a typed word may have meant. */
interface Piece {
  readonly text: string
  readonly phrase: Phrase
}

const typoFrom = 3
const longestPiece = 8
const mostReadings = 40

/** Whole phrases before parts of one, then what people search for, then what more products have; never by chance. */
function bestFirst(pieces: Iterable<Piece>): string[] {
  const best = new Map<string, Piece>()
  const isWhole = ({ text, phrase }: Piece) => text === phrase.text
  const order = (a: Piece, b: Piece) =>
    Number(isWhole(b)) - Number(isWhole(a)) ||
    phraseKinds.indexOf(a.phrase.kind) - phraseKinds.indexOf(b.phrase.kind) ||
    b.phrase.products - a.phrase.products ||
    (a.text < b.text ? -1 : Number(a.text > b.text))
  for (const piece of pieces) {
    const known = best.get(piece.text)
    if (!known || order(piece, known) < 0) best.set(piece.text, piece)
  }
  return [...best.values()]
    .sort(order)
    .slice(0, mostReadings)
    .map(({ text }) => text)
}

const pieceOf = (phrase: Phrase, from: number, to: number): Piece => ({
  text: phrase.units.slice(from, to).join(''),
  phrase,
})

/** How far into the phrase `typed` reaches when each unit is taken by `takes` (0: not at all), or -1. */
function reach(typed: string, takes: (at: number, rest: string) => number, from: number): number {
  let position = 0
  let at = from
  while (position < typed.length) {
    const taken = takes(at, typed.slice(position))
    if (taken === 0) return -1
    position += taken
    at += 1
  }
  return at
}

type Take = (phrase: Phrase, at: number, rest: string) => number

const startOf = (rest: string, part: string | undefined): number => (part && rest.startsWith(part) ? part.length : 0)
/** A unit as written or as fully spelled. */
const whole: Take = ({ units, sounds }, at, rest) => startOf(rest, units[at]) || startOf(rest, sounds[at])
/** The same, the last syllable perhaps not finished. */
const unfinished: Take = (phrase, at, rest) =>
  whole(phrase, at, rest) || (isHan(phrase.units[at] ?? '') && phrase.sounds[at]?.startsWith(rest) ? rest.length : 0)
/** A unit as written or by its first letter. */
const initial: Take = ({ units, sounds }, at, rest) => startOf(rest, units[at]) || startOf(rest, sounds[at]?.[0])

function* spelledBy(take: Take, typed: string, phrases: readonly Phrase[]): Generator<Piece> {
  for (const phrase of phrases) {
    for (let from = 0; from < phrase.units.length; from += 1) {
      const end = reach(typed, (at, rest) => take(phrase, at, rest), from)
      if (end > from) yield pieceOf(phrase, from, end)
    }
  }
}

function* soundingLike(sounds: readonly string[], phrases: readonly Phrase[]): Generator<Piece> {
  for (const phrase of phrases) {
    for (let from = 0; from + sounds.length <= phrase.sounds.length; from += 1) {
      if (sounds.every((sound, index) => phrase.sounds[from + index] === sound))
        yield pieceOf(phrase, from, from + sounds.length)
    }
  }
}

function* closeInWriting(units: readonly string[], phrases: readonly Phrase[]): Generator<Piece> {
  for (const phrase of phrases) {
    for (let from = 0; from < phrase.units.length; from += 1) {
      for (const length of [units.length - 1, units.length, units.length + 1]) {
        const window = phrase.units.slice(from, from + length)
        if (window.length === length && isOneEditApart(units, window)) yield pieceOf(phrase, from, from + length)
      }
    }
  }
}

function* closeInSpelling(typed: string, phrases: readonly Phrase[]): Generator<Piece> {
  const spelled = [...typed]
  for (const phrase of phrases) {
    for (let from = 0; from < phrase.units.length; from += 1) {
      let sound = phrase.sounds[from] ?? ''
      for (let to = from + 2; to <= Math.min(phrase.units.length, from + longestPiece); to += 1) {
        sound += phrase.sounds[to - 1] ?? ''
        if (sound.length > typed.length + 1) break
        if (sound.length > typoFrom && isOneEditApart(spelled, [...sound])) yield pieceOf(phrase, from, to)
      }
    }
  }
}

/** What a word that is not written like the goods may have meant: all answers are texts of the goods, best first. */
export interface Lexicon {
  readonly phrases: readonly Phrase[]
  /** Whether it is a whole word of the goods, not a part of one. */
  isWord(text: string): boolean
  /** By pinyin, else by pinyin not typed to its end, else by initials. */
  spelled(typed: string): string[]
  /** By pinyin to its end, two syllables or more. */
  fullySpelled(typed: string): string[]
  /** With other characters of the same sounds. */
  alike(sounds: readonly string[]): string[]
  /** With one wrong, missing, extra or transposed character or letter; words of three or more, without digits. */
  close(typed: string): string[]
  /** The pieces a longer word is put together from, each as `read` finds it, the longest first; none if one is unknown. */
  pieces(typed: string, read: (part: string) => string[]): string[][]
}

export function createLexicon(phrases: readonly Phrase[]): Lexicon {
  const words = new Set(phrases.map(({ text }) => text))
  return {
    phrases,
    isWord: (text) => words.has(text),
    spelled(typed) {
      for (const take of [whole, unfinished, initial]) {
        const found = bestFirst(spelledBy(take, typed, phrases))
        if (found.length > 0) return found
      }
      return []
    },
    fullySpelled: (typed) => bestFirst(spelledBy(whole, typed, phrases)).filter((text) => unitsOf(text).length > 1),
    alike: (sounds) => bestFirst(soundingLike(sounds, phrases)),
    close(typed) {
      const units = unitsOf(typed)
      if (isLetters(typed)) return typed.length < typoFrom ? [] : bestFirst(closeInSpelling(typed, phrases))
      return units.length < typoFrom || !units.every(isHan) ? [] : bestFirst(closeInWriting(units, phrases))
    },
    pieces,
  }
}

function pieces(typed: string, read: (part: string) => string[]): string[][] {
  const parts = isLetters(typed) ? [...typed] : unitsOf(typed)
  const found: string[][] = []
  for (let from = 0; from < parts.length;) {
    let to = Math.min(parts.length, from + 3 * longestPiece)
    let meant: string[] = []
    for (; to > from && meant.length === 0; to -= 1) {
      const isLoneCharacter = to - from === 1 && isHan(parts[from] ?? '')
      if (!isLoneCharacter) meant = read(parts.slice(from, to).join(''))
    }
    if (meant.length === 0) return []
    found.push(meant)
    from = to + 1
  }
  return found
}

import { chunksOf, isLetters, unitsOf } from '#domain/catalog/search-text'
import { nearbyOf } from '#domain/catalog/search-suggestions'
import { isWritten } from './phrases-of-goods'
import type { GoodsIndex, Nearness } from './goods-index'

/** What a text finds before prices and stock are known. */
export interface Found {
  readonly nearness: Nearness
  /** Set when it found nothing as typed. */
  readonly searchedFor?: string | undefined
  /** Words near the text; each is somewhere in the goods. */
  readonly nearby: readonly string[]
}

/** Words of one text that are looked at; what follows is left. */
const mostWords = 6
const mostGuesses = 3
/** What is found only by initials or a guess stands behind what was written out. */
const behind = 10

interface Meant {
  readonly nearness: Nearness
  readonly text: string
}

const isSpelled = (word: string) => /[a-z]/.test(word)

function either(all: readonly Nearness[]): Nearness {
  const merged: Nearness = new Map()
  for (const one of all) for (const [id, near] of one) merged.set(id, Math.min(near, merged.get(id) ?? near))
  return merged
}

function both(all: readonly Nearness[]): Nearness {
  const [first, ...rest] = all
  if (!first) return new Map()
  const inAll = [...first].filter(([id]) => rest.every((one) => one.has(id)))
  return new Map(inAll.map(([id, near]) => [id, Math.max(near, ...rest.map((one) => one.get(id) ?? behind))]))
}

const holdingAny = (index: GoodsIndex, texts: readonly string[]) => either(texts.map((text) => index.holding(text)))

/** As written, or spelled in pinyin. */
function asTyped(index: GoodsIndex, word: string): Nearness {
  const written = index.holding(word)
  return isSpelled(word) ? either([written, holdingAny(index, index.lexicon.spelled(word))]) : written
}

/** Put together from words that are as typed: 瓜子藤椒. */
function asPieces(index: GoodsIndex, word: string): Nearness {
  const read = (part: string) => {
    if (index.holding(part).size > 0) return [part]
    return isSpelled(part) ? index.lexicon.fullySpelled(part) : []
  }
  const pieces = index.lexicon.pieces(word, read)
  const none: Nearness = new Map()
  return pieces.length > 1 ? both(pieces.map((texts) => holdingAny(index, texts))) : none
}

const firstFinding = (index: GoodsIndex, texts: readonly string[]): Meant | undefined => {
  for (const text of texts) {
    const nearness = index.holding(text)
    if (nearness.size > 0) return { nearness, text }
  }
  return undefined
}

/** Several words may be one slip away; she sees what each finds. */
function allFinding(index: GoodsIndex, texts: readonly string[]): Meant | undefined {
  const finding = texts.filter((text) => index.holding(text).size > 0)
  return finding.length > 0 ? { nearness: holdingAny(index, finding), text: finding.join('、') } : undefined
}

const alike = ({ lexicon, aloud }: GoodsIndex, text: string) => (isWritten(text) ? lexicon.alike(aloud(text)) : [])

/** Put together from words that sound like known ones: 瓜籽礼盒. */
function asAlikePieces(index: GoodsIndex, word: string): Meant | undefined {
  const read = (part: string) => (index.holding(part).size > 0 ? [part] : alike(index, part))
  const meant = index.lexicon.pieces(word, read).map((texts) => firstFinding(index, texts))
  const known = meant.filter((piece) => piece !== undefined)
  if (known.length < 2) return undefined
  const nearness = both(known.map((piece) => piece.nearness))
  return nearness.size > 0 ? { nearness, text: known.map(({ text }) => text).join(' ') } : undefined
}

/** A word as typed; when that finds nothing, what it was meant to be: of the same sound, one slip away, or in pieces. */
function meantBy(index: GoodsIndex, word: string): Meant | undefined {
  const { lexicon } = index
  const typed = asTyped(index, word)
  if (typed.size > 0) return { nearness: typed, text: word }
  const guesses = [...new Set([...alike(index, word), ...lexicon.close(word)])]
  const guessed = allFinding(index, guesses.filter(lexicon.isWord).slice(0, mostGuesses))
  if (guessed) return guessed
  const pieces = asPieces(index, word)
  if (pieces.size > 0) return { nearness: pieces, text: word }
  return firstFinding(index, guesses) ?? asAlikePieces(index, word)
}

/** 「gua zi」 is one word when its syllables stand together somewhere. */
function wordsOf(index: GoodsIndex, text: string): string[] {
  const words = chunksOf(text).slice(0, mostWords)
  const joined = words.join('')
  return words.every(isLetters) && index.lexicon.fullySpelled(joined).length > 0 ? [joined] : words
}

/** Goods that hold every word of `text`, each as typed or, when that finds nothing, as it was probably meant. */
export function findGoods(index: GoodsIndex, text: string): Found {
  const words = wordsOf(index, text)
  const known = words.map((word) => meantBy(index, word)).filter((word) => word !== undefined)
  const nearness: Nearness = known.length === words.length ? both(known.map((word) => word.nearness)) : both([])
  const isCorrected = known.some((word, at) => word.text !== words[at])
  return {
    nearness,
    searchedFor: nearness.size > 0 && isCorrected ? known.map((word) => word.text).join(' ') : undefined,
    nearby: nearbyOf(index.lexicon, unitsOf(text), index.aloud(text)),
  }
}

import MiniSearch from 'minisearch'
import { createLexicon, type Lexicon } from '#domain/catalog/search-lexicon'
import { indexTerms, isHan, isLetters, queryTerms } from '#domain/catalog/search-text'
import type { ProductId } from '#domain/kernel/ids'
import type { ListedGoods } from '#server/stores/products'
import { phrasesOf, type SearchedText, searchedTextOf } from './phrases-of-goods'
import type { ReadAloud } from './read-aloud'

/** Where a word stands, most telling first: its place here is how near a match is. */
const fields = ['title', 'category', 'chips', 'specs', 'subtitle', 'facts'] as const satisfies (keyof SearchedText)[]

/** Which goods hold a text, and how near it is to what they are: 0 in the title, higher further off. */
export type Nearness = Map<ProductId, number>

/** The goods as search knows them: without prices and stock, which are read fresh. */
export interface GoodsIndex {
  readonly goods: ReadonlyMap<ProductId, ListedGoods>
  readonly lexicon: Lexicon
  readonly aloud: ReadAloud
  /** Goods that hold all of `text`. */
  holding(text: string): Nearness
}

interface Indexed extends SearchedText {
  readonly id: ProductId
}

const pastFields = fields.length

export function createGoodsIndex(
  listed: readonly ListedGoods[],
  categoryNames: ReadonlyMap<string, string>,
  aloud: ReadAloud,
): GoodsIndex {
  const said = listed.map((of) => ({ of, said: searchedTextOf(of, categoryNames.get(of.categoryId) ?? '') }))
  const index = new MiniSearch<Indexed>({
    fields: [...fields],
    tokenize: indexTerms,
    processTerm: (term) => term,
  })
  index.addAll(said.map(({ of, said: texts }) => ({ id: of._id, ...texts })))
  return {
    goods: new Map(listed.map((one) => [one._id, one])),
    lexicon: createLexicon(phrasesOf(said, aloud)),
    aloud,
    holding: (text) => holding(index, text),
  }
}

function holding(index: MiniSearch<Indexed>, text: string): Nearness {
  const queries = queryTerms(text)
  if (queries.length === 0) return new Map()
  const found = index.search(
    { combineWith: 'AND', queries },
    { tokenize: (term) => [term], prefix: (term) => isHan(term) || isLetters(term) },
  )
  return new Map(found.map(({ id, match }) => [id as ProductId, Math.max(...nearest(match))]))
}

/** For each term found, the nearest field it stands in. */
function nearest(match: Readonly<Record<string, string[]>>): number[] {
  return Object.values(match).map((inFields) =>
    Math.min(pastFields, ...inFields.map((name) => fields.findIndex((field) => field === name))),
  )
}

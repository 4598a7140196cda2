import { type Phrase, phraseKinds, type PhraseKind } from '#domain/catalog/search-lexicon'
import { chunksOf, isHan, unitsOf } from '#domain/catalog/search-text'
import type { ListedGoods } from '#server/stores/products'
import type { ReadAloud } from './read-aloud'

/** The facts people search by; every pack names its licence, its storage and what it may have touched. */
const searchedFacts = /^(?:配料|成分|主要成分|原料|产地|原料产地|香型|肤质|功效)$/

/** What a product says where search looks. */
export interface SearchedText {
  readonly title: string
  readonly category: string
  readonly chips: string
  readonly specs: string
  readonly subtitle: string
  readonly facts: string
}

export function searchedTextOf(goods: ListedGoods, category: string): SearchedText {
  const { title, subtitle, chips, specAxes, facts } = goods
  return {
    title: unitsOf(title).join(''),
    category,
    chips: chips.join(' '),
    specs: specAxes.flatMap(({ values }) => values).join(' '),
    subtitle,
    facts: facts
      .filter(({ name }) => searchedFacts.test(name))
      .map(({ value }) => value)
      .join(' '),
  }
}

/** A taste is a spec or a mark without numbers: 焦糖, not 260克. */
const kindOf = (chunk: string, kind: PhraseKind): PhraseKind => (/\d/.test(chunk) ? 'text' : kind)

function saidBy({ title, category, chips, specs, subtitle, facts }: SearchedText, goods: ListedGoods) {
  const said: (readonly [text: string, kind: PhraseKind])[] = [
    [title, 'text'],
    [category, 'category'],
  ]
  chunksOf(goods.title).forEach((chunk, index) => said.push([chunk, index === 0 ? kindOf(chunk, 'name') : 'text']))
  for (const chunk of chunksOf(`${chips} ${specs}`)) said.push([chunk, kindOf(chunk, 'taste')])
  for (const chunk of chunksOf(facts)) said.push([chunk, kindOf(chunk, 'ingredient')])
  for (const chunk of chunksOf(subtitle)) said.push([chunk, 'text'])
  return said
}

/** Every stretch of text the goods are described with, once, as the best of its kinds. */
export function phrasesOf(goods: readonly { said: SearchedText; of: ListedGoods }[], aloud: ReadAloud): Phrase[] {
  const known = new Map<string, { kind: PhraseKind; products: Set<string> }>()
  for (const { said, of } of goods) {
    for (const [text, kind] of saidBy(said, of)) {
      const phrase = known.get(text) ?? { kind, products: new Set() }
      if (phraseKinds.indexOf(kind) < phraseKinds.indexOf(phrase.kind)) phrase.kind = kind
      known.set(text, { ...phrase, products: phrase.products.add(of._id) })
    }
  }
  return [...known].map(([text, { kind, products }]) => {
    const units = unitsOf(text)
    return { text: units.join(''), units, sounds: aloud(text), kind, products: products.size }
  })
}

/** Whether a person would have to spell it: it holds a Chinese character. */
export const isWritten = (text: string): boolean => unitsOf(text).some(isHan)

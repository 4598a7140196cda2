import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `brand/<code>/*` as brand/README.md describes it; the shop's own functions check what is in it. */
export interface BrandFiles {
  readonly brand: {
    readonly code: string
    readonly categories: readonly object[]
    readonly licences: readonly object[]
    readonly service: object
  }
  readonly freight: readonly object[]
  readonly stores: readonly { readonly code: string; readonly name: string }[]
  readonly guides: readonly BrandGuide[]
  readonly personas: readonly BrandPersona[]
  readonly layouts: readonly BrandLayout[]
  readonly reviews: readonly BrandReviews[]
  readonly goodsCsv: string
  /** Changes when any of the files does. */
  readonly version: string
}

export interface BrandGuide {
  readonly code: string
  readonly name: string
  readonly storeCode: string
  readonly [field: string]: string
}

/** Somebody to be on the panel: a customer by openid, a guide by her code, the one operator. */
export type BrandPersona = { readonly note: string } & (
  | { readonly role: 'customer'; readonly openid: string; readonly name: string }
  | { readonly role: 'guide'; readonly guideCode: string }
  | { readonly role: 'operator'; readonly name: string }
)

/** Moments of the year in Shanghai, month-day: `10-31T20:00`. */
interface YearlyWindow {
  readonly from?: string
  readonly until?: string
}

/** A layout as the operator saves it, but for its moments. */
export interface BrandLayout {
  readonly place: string
  readonly code: string
  readonly content: YearlyWindow & { readonly name: string; readonly blocks: readonly (YearlyWindow & object)[] }
}

/** What buyers wrote of one product, `daysAgo` and `at` (Shanghai) counted from the day the shop is filled. */
export interface BrandReviews {
  readonly productCode: string
  readonly reviews: readonly {
    readonly skuCode: string
    /** Already masked: 林**. */
    readonly author: string
    readonly stars: number
    readonly text: string
    readonly pictures?: readonly string[]
    readonly daysAgo: number
    readonly at: string
    readonly reply?: string
  }[]
}

const names = [
  'brand.json',
  'freight.json',
  'stores.json',
  'guides.json',
  'personas.json',
  'layouts.json',
  'reviews.json',
  'goods.csv',
] as const

/** The files a shop is filled from, in the brand's folder. */
export const brandFileNames: readonly string[] = names

/** Reads a brand's folder. @throws when a file is missing or no JSON */
export function readBrandFiles(dir: string): BrandFiles {
  const texts = names.map((name) => readFileSync(join(dir, name), 'utf8'))
  const textOf = (name: (typeof names)[number]) => texts[names.indexOf(name)] ?? ''
  const json = (name: (typeof names)[number]): unknown => JSON.parse(textOf(name))
  return {
    brand: json('brand.json') as BrandFiles['brand'],
    freight: json('freight.json') as BrandFiles['freight'],
    stores: json('stores.json') as BrandFiles['stores'],
    guides: json('guides.json') as BrandFiles['guides'],
    personas: json('personas.json') as BrandFiles['personas'],
    layouts: json('layouts.json') as BrandFiles['layouts'],
    reviews: json('reviews.json') as BrandFiles['reviews'],
    goodsCsv: textOf('goods.csv'),
    version: createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16),
  }
}

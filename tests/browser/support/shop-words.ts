import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface BrandWords {
  readonly name: string
  readonly voice: Readonly<Record<'searchHint' | 'emptyCart' | 'emptyFavourites' | 'afterPay', string>>
  readonly tabs: readonly { readonly name: string; readonly text: string }[]
}

/** A brand's own words, as its shop says them. */
export function wordsOfShop(brand = 'snack'): BrandWords {
  return JSON.parse(readFileSync(join('brand', brand, 'brand.json'), 'utf8')) as BrandWords
}

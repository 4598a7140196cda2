import type { CategoryId, ProductId } from '#domain/kernel/ids'
import { command, database } from '../cloud'
import { collection, type Terms } from '../collection'
import type { Sku } from './skus'

/** A product as the goods list describes it; its SKUs and stock stand in `skus`. */
export interface ProductDocument {
  _id: ProductId
  code: string
  categoryId: CategoryId
  title: string
  subtitle: string
  pictureIds: string[]
  chips: string[]
  facts: { name: string; value: string }[]
  promises: string[]
  specAxes: { name: string; values: string[] }[]
  /** Smaller first. */
  rank: number
  onSale: boolean
  soldCount: number
  /** Lower-case title, subtitle, chips and category, for search. */
  searchText: string
}

/** A product with what a card says of its SKUs. */
export type ProductWithSkus = Pick<
  ProductDocument,
  '_id' | 'categoryId' | 'title' | 'subtitle' | 'pictureIds' | 'chips' | 'rank' | 'soldCount'
> & {
  skus: Pick<Sku, '_id' | 'priceFen' | 'marketPriceFen' | 'available' | 'onSale'>[]
}

const products = collection<ProductDocument>('products')

export async function productById(id: ProductId): Promise<ProductDocument | undefined> {
  return products.get(id)
}

/** Creates or changes a product; counts of sales are kept. @returns whether it was new. */
export async function saveProduct(product: Omit<ProductDocument, 'soldCount'>): Promise<'created' | 'updated'> {
  if (await products.insert({ ...product, soldCount: 0 })) return 'created'
  const { _id, ...fields } = product
  const set = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command().set(value)]))
  await products.update({ _id }, set)
  return 'updated'
}

/** Counts sold units; for the card's number, not for accounts. */
export async function addSold(id: ProductId, quantity: number): Promise<void> {
  await products.update({ _id: id }, { soldCount: command().inc(quantity) })
}

const cardFields = {
  categoryId: 1,
  title: 1,
  subtitle: 1,
  pictureIds: 1,
  chips: 1,
  rank: 1,
  soldCount: 1,
  'skus._id': 1,
  'skus.priceFen': 1,
  'skus.marketPriceFen': 1,
  'skus.available': 1,
  'skus.onSale': 1,
} as const

export interface ProductQuery {
  /** All must hold; the first one should be what an index serves. */
  readonly matches: readonly Terms[]
  readonly limit: number
  readonly skip?: number
}

/** Products on sale with their SKUs in one database call, by rank. */
export async function productCards({ matches, limit, skip = 0 }: ProductQuery): Promise<ProductWithSkus[]> {
  const pipeline = products.aggregate()
  for (const match of [...matches, { onSale: true }]) pipeline.match(match)
  const result = await pipeline
    .sort({ rank: 1, _id: 1 })
    .skip(skip)
    .limit(limit)
    .lookup({ from: 'skus', localField: '_id', foreignField: 'productId', as: 'skus' })
    .project(cardFields)
    .end()
  return (result as unknown as { list: ProductWithSkus[] }).list
}

/** A search term as a pattern that matches it literally. */
export function containing(term: string): unknown {
  return database().RegExp({ regexp: term.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: '' })
}

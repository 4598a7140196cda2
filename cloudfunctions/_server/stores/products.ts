import type { CategoryId, ProductId } from '#domain/kernel/ids'
import type { ReviewSummary } from '#domain/reviews/summarise'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import { type Counted, shown, type Sku } from './skus'

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
  /** What its reviews say together; absent while there is none. */
  reviewSummary?: ReviewSummary
  /** How often the reviews were counted anew, and when last; absent: never. */
  reviewRevision?: number
  reviewsCountedAt?: number
}

/** A product with what a card says of its SKUs. */
export type ProductWithSkus = Pick<
  ProductDocument,
  '_id' | 'categoryId' | 'title' | 'subtitle' | 'pictureIds' | 'chips' | 'rank' | 'soldCount'
> & {
  skus: Pick<Sku, '_id' | 'priceFen' | 'limited' | 'available' | 'onSale'>[]
}

const products = collection<ProductDocument>('products')

export async function productById(id: ProductId): Promise<ProductDocument | undefined> {
  return products.get(id)
}

/** Whether there is such a product and what its reviews say together. One read. */
export async function reviewSummaryOf(id: ProductId): Promise<Pick<ProductDocument, 'reviewSummary'> | undefined> {
  return products.get(id, { reviewSummary: true })
}

/** How often its reviews were counted; undefined when there is no such product. */
export async function reviewRevisionOf(id: ProductId): Promise<number | undefined> {
  const product = await products.get(id, { reviewRevision: true })
  return product && (product.reviewRevision ?? 0)
}

/**
 * Writes what its reviews say together, if nobody has counted since `revision` was read: then what was counted after that
 * reading is the newest. @returns false when somebody has
 */
export async function changeReviewSummary(
  id: ProductId,
  revision: number,
  { summary, at }: { readonly summary: ReviewSummary | undefined; readonly at: number },
): Promise<boolean> {
  const _ = command()
  const where = { _id: id, reviewRevision: revision === 0 ? _.exists(false) : revision }
  const reviewSummary = summary ? _.set(summary) : _.remove()
  return (await products.update(where, { reviewSummary, reviewRevision: revision + 1, reviewsCountedAt: at })) === 1
}

const rowsOf = <T>(result: unknown): T[] => (result as { list: T[] }).list

/** Products as an aggregate brings them, with all the units their SKUs have. */
const withUnits = <T extends { skus: Counted[] }>(result: unknown): T[] =>
  rowsOf<T>(result).map((product) => ({ ...product, skus: product.skus.map(shown) }))

/** All that a product's page says of the product itself. */
export type ProductPage = ProductDocument & { skus: Sku[]; isFavourite: boolean }

/** A product, its SKUs and whether `favouriteId` exists, in one database call: the page's three questions about it. */
export async function productPage(id: ProductId, favouriteId: string): Promise<ProductPage | undefined> {
  const result = await products
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .addFields({ favouriteId })
    .lookup({ from: 'skus', localField: '_id', foreignField: 'productId', as: 'skus' })
    .lookup({ from: 'favourites', localField: 'favouriteId', foreignField: '_id', as: 'favourites' })
    .project({ favouriteId: 0, 'skus.holders': 0, 'favourites.openid': 0 })
    .end()
  const [found] = rowsOf<ProductDocument & { skus: (Sku & Counted)[]; favourites: unknown[] }>(result)
  if (!found) return undefined
  const { favourites, skus, ...product } = found
  return { ...product, skus: skus.map(shown), isFavourite: favourites.length > 0 }
}

/** What stands beside a product: its own category by rank, then the rest by rank, with their SKUs; `limit` are looked at. */
export async function productsBeside(
  { _id, categoryId }: Pick<ProductDocument, '_id' | 'categoryId'>,
  limit: number,
): Promise<ProductWithSkus[]> {
  const result = await products
    .aggregate()
    .match({ onSale: true, _id: command().neq(_id) })
    .addFields({ isNear: command().aggregate.eq(['$categoryId', categoryId]) })
    .sort({ isNear: -1, rank: 1, _id: 1 })
    .limit(limit)
    .lookup({ from: 'skus', localField: '_id', foreignField: 'productId', as: 'skus' })
    .project(cardFields)
    .end()
  return withUnits<ProductWithSkus>(result)
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
  'skus.limited': 1,
  'skus.available': 1,
  'skus.elsewhere': 1,
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
  return withUnits<ProductWithSkus>(result)
}

/** What search and its filters must know afresh of goods it already found. */
export type Figures = Pick<ProductWithSkus, '_id' | 'soldCount' | 'skus'>

/** Prices, stock and sales of those products on sale, in one database call. Empty ids: none. */
export async function figuresOf(ids: readonly ProductId[]): Promise<Figures[]> {
  if (ids.length === 0) return []
  const { _id, soldCount, ...rest } = { _id: 1, ...cardFields }
  const skuFields = Object.fromEntries(Object.entries(rest).filter(([name]) => name.startsWith('skus.')))
  const result = await products
    .aggregate()
    .match({ _id: command().in([...ids]) })
    .match({ onSale: true })
    .limit(ids.length)
    .lookup({ from: 'skus', localField: '_id', foreignField: 'productId', as: 'skus' })
    .project({ _id, soldCount, ...skuFields })
    .end()
  return withUnits<Figures>(result)
}

/** What search remembers of a product. */
export type ListedGoods = Pick<
  ProductDocument,
  '_id' | 'categoryId' | 'title' | 'subtitle' | 'pictureIds' | 'chips' | 'facts' | 'specAxes' | 'rank'
>

/** The most products search knows; a shop of this kind has hundreds. */
const mostListed = 2_000

/** Everything on sale as the goods list describes it, by rank. */
export async function listedGoods(): Promise<ListedGoods[]> {
  const shown = { categoryId: 1, title: 1, subtitle: 1, pictureIds: 1, chips: 1, facts: 1, specAxes: 1, rank: 1 }
  const result = await products
    .aggregate()
    .match({ onSale: true })
    .sort({ rank: 1, _id: 1 })
    .limit(mostListed)
    .project(shown)
    .end()
  return rowsOf<ListedGoods>(result)
}

import type { LimitedPrice } from '#domain/catalog/limited-price'
import type { ReturnException } from '#domain/catalog/return-exception'
import type { ProductId, SkuId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'
import type { Spread, Stock } from './stock'

/** One SKU with its stock, or of a hot one what lies in its row and where the rest is. */
export interface SkuDocument extends Stock, Spread {
  _id: SkuId
  productId: ProductId
  /** The product's title, so that a cart line needs no second document. */
  title: string
  specValues: string[]
  priceFen: number
  /** Suggested retail price, with where it stands. */
  marketPriceFen?: number
  marketPriceSource?: string
  pictureId: string
  weightGrams: number
  onSale: boolean
  /** Its freight template; absent: the shop's first one. */
  freightCode?: string
  /** EAN-13 of the pack. */
  barcode?: string
  /** Of the lot sold now, days in Shanghai; absent for goods without a shelf life. */
  producedOn?: string
  bestBeforeOn?: string
  /** A lower price for a time. */
  limited?: LimitedPrice
  /** What it may never be sold below: no page of a customer's says so. */
  floorFen?: number
  costFen?: number
  /** Why it cannot be sent back without a reason; absent: it can. */
  returnException?: ReturnException
}

/**
 * A SKU as pages read it: who holds units is nobody's business. `available` is all there is, in buckets (if it has `buckets`)
 * as last counted, at most two minutes ago.
 */
export type Sku = Omit<SkuDocument, 'holders' | 'moved' | 'moves' | 'elsewhere' | 'countedAt'>

/** What is read of a SKU to show how many units there are. */
export interface Counted {
  available: number
  elsewhere?: number
}

/** With the units that lie in buckets. */
export function shown<T extends Counted>({ elsewhere = 0, ...sku }: T): Omit<T, 'elsewhere'> {
  return { ...sku, available: sku.available + elsewhere }
}

const skus = collection<SkuDocument>('skus')
const shownFields = { holders: false, moved: false, moves: false, countedAt: false } as const

/** The SKUs among `ids` that exist, in no order. 1 to 100 ids. */
export async function skusByIds(ids: readonly SkuId[]): Promise<Sku[]> {
  if (ids.length === 0) return []
  return (await skus.find({ where: { _id: command().in([...ids]) }, limit: 100, fields: shownFields })).map(shown)
}

/** One read for a single SKU. */
export async function skuById(id: SkuId): Promise<Sku | undefined> {
  const sku = await skus.get(id, shownFields)
  return sku && shown(sku)
}

/** The SKU on sale with that barcode; of several the first by id. */
export async function skuByBarcode(barcode: string): Promise<Pick<Sku, '_id' | 'productId'> | undefined> {
  const fields = { productId: true }
  const found = await skus.find({ where: { barcode, onSale: true }, orderBy: [['_id', 'asc']], limit: 1, fields })
  return found[0]
}

/** What a goods list says of a SKU; stock is not its business. */
export type SkuListing = Omit<Sku, 'limited' | keyof Stock | keyof Spread>

/** Creates a SKU with its first stock. @returns false when it exists. */
export async function createSku(listing: SkuListing, initial: number): Promise<boolean> {
  const stock = { available: initial, held: 0, sold: 0, writtenOff: 0, initial, restocked: 0, holders: {} }
  return skus.insert({ ...listing, ...stock })
}

const maybeListed = [
  'marketPriceFen',
  'marketPriceSource',
  'freightCode',
  'barcode',
  'producedOn',
  'bestBeforeOn',
  'returnException',
  'floorFen',
  'costFen',
] as const

/** Changes what the list says of a SKU and nothing of its stock; what the list leaves out is taken away. */
export async function relistSku({ _id, ...listing }: SkuListing): Promise<void> {
  const left = maybeListed.filter((field) => listing[field] === undefined)
  const removed = Object.fromEntries(left.map((field) => [field, command().remove()]))
  await skus.update({ _id }, { ...listing, specValues: command().set(listing.specValues), ...removed })
}

/** Gives a SKU a lower price for a time, in place of the one it may have had. @returns false when it is not listed any more */
export async function limitSku(_id: SkuId, limited: LimitedPrice): Promise<boolean> {
  return (await skus.update({ _id, onSale: true }, { limited: command().set(limited) })) === 1
}

/** Ends a SKU's lower price. Again changes nothing. */
export async function unlimitSku(_id: SkuId): Promise<void> {
  await skus.update({ _id }, { limited: command().remove() })
}

/** SKUs with a lower price that ends after `now`, those that end first first; at most 200. */
export async function limitedSkus(now: number): Promise<Sku[]> {
  const where = { 'limited.untilAt': command().gt(now) }
  return (await skus.find({ where, orderBy: [['limited.untilAt', 'asc']], limit: 200, fields: shownFields })).map(shown)
}

/** The SKUs of a product, in no order. */
export async function skusOfProduct(productId: ProductId): Promise<Sku[]> {
  return (await skus.find({ where: { productId }, limit: 100, fields: shownFields })).map(shown)
}

/** Takes lots off sale whose best-before day is before `today` (a day in Shanghai). @returns how many */
export async function withdrawExpired(today: string): Promise<number> {
  return skus.update({ onSale: true, bestBeforeOn: command().lt(today) }, { onSale: false })
}

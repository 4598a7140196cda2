import type { LimitedPrice } from '#domain/catalog/limited-price'
import type { ReturnException } from '#domain/catalog/return-exception'
import type { OrderId, ProductId, SkuId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'

/**
 * One SKU with its stock. At every instant: `available + held = initial + restocked - sold - writtenOff` and
 * `held` = the sum of `holders`' quantities; all numbers ≥ 0.
 */
export interface SkuDocument {
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
  available: number
  held: number
  sold: number
  writtenOff: number
  initial: number
  restocked: number
  /** Open reservations by order id; an entry leaves in the same write that moves its units on. */
  holders: Record<OrderId, Holder>
}

interface Holder {
  quantity: number
  /** Epoch ms of the reservation. */
  at: number
}

/** A SKU as pages read it: who holds units is nobody's business. */
export type Sku = Omit<SkuDocument, 'holders'>

const skus = collection<SkuDocument>('skus')
const withoutHolders = { holders: false } as const

/** The SKUs among `ids` that exist, in no order. 1 to 100 ids. */
export async function skusByIds(ids: readonly SkuId[]): Promise<Sku[]> {
  if (ids.length === 0) return []
  return skus.find({ where: { _id: command().in([...ids]) }, limit: 100, fields: withoutHolders })
}

/** One read for a single SKU. */
export async function skuById(id: SkuId): Promise<Sku | undefined> {
  return skus.get(id, withoutHolders)
}

/** The SKU on sale with that barcode; of several the first by id. */
export async function skuByBarcode(barcode: string): Promise<Pick<Sku, '_id' | 'productId'> | undefined> {
  const fields = { productId: true }
  const found = await skus.find({ where: { barcode, onSale: true }, orderBy: [['_id', 'asc']], limit: 1, fields })
  return found[0]
}

/** What a goods list says of a SKU; stock is not its business. */
export type SkuListing = Omit<Sku, 'limited' | 'available' | 'held' | 'sold' | 'writtenOff' | 'initial' | 'restocked'>

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
  return skus.find({ where, orderBy: [['limited.untilAt', 'asc']], limit: 200, fields: withoutHolders })
}

/** The SKUs of a product, in no order. */
export async function skusOfProduct(productId: ProductId): Promise<Sku[]> {
  return skus.find({ where: { productId }, limit: 100, fields: withoutHolders })
}

/** Takes lots off sale whose best-before day is before `today` (a day in Shanghai). @returns how many */
export async function withdrawExpired(today: string): Promise<number> {
  return skus.update({ onSale: true, bestBeforeOn: command().lt(today) }, { onSale: false })
}

/** One order's claim on one SKU. */
export interface Claim {
  readonly skuId: SkuId
  readonly orderId: OrderId
  readonly quantity: number
}

const holderPath = (orderId: OrderId) => `holders.${orderId}`

/** Takes units for an order: one write that lowers the stock and names the holder, or changes nothing (false). */
export async function reserve({ skuId, orderId, quantity }: Claim, at: number): Promise<boolean> {
  const _ = command()
  const holder = holderPath(orderId)
  const where = { _id: skuId, onSale: true, available: _.gte(quantity), [holder]: _.exists(false) }
  const change = { available: _.inc(-quantity), held: _.inc(quantity), [holder]: _.set({ quantity, at }) }
  return (await skus.update(where, change)) === 1
}

/** Gives a holder's units back, once: without the holder nothing changes (false). */
export async function release({ skuId, orderId, quantity }: Claim): Promise<boolean> {
  const _ = command()
  const holder = holderPath(orderId)
  const where = { _id: skuId, [`${holder}.quantity`]: quantity }
  return (await skus.update(where, { available: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() })) === 1
}

/** Turns a holder's units into sold ones, once. */
export async function settle({ skuId, orderId, quantity }: Claim): Promise<boolean> {
  const _ = command()
  const holder = holderPath(orderId)
  const where = { _id: skuId, [`${holder}.quantity`]: quantity }
  return (await skus.update(where, { sold: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() })) === 1
}

/** A page of SKUs that somebody holds, after `afterId`, with their holders. */
export async function heldSkus(afterId: string): Promise<Pick<SkuDocument, '_id' | 'holders'>[]> {
  const _ = command()
  const where = afterId === '' ? { held: _.gt(0) } : { held: _.gt(0), _id: _.gt(afterId) }
  return skus.find({ where, orderBy: [['_id', 'asc']], limit: 50, fields: { _id: true, holders: true } })
}

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressId, AfterSaleId, OrderId, ProductId, SkuId } from '#domain/kernel/ids'
import { readBrandFiles } from '#local-cloud/seed/brand-files'
import { ownerOpenid, personasOf } from '#local-cloud/seed/personas'
import { shopEnvironment } from '#local-cloud/seed/shop-environment'
import { startLocalCloud } from '#local-cloud/start'
import { askBack } from '../support/after-sale'
import { hangzhou, newClientKey, openPaySheet, placeOrder } from '../support/buying'
import { compareADay, comparedDay, postTo } from '../support/compared-day'
import { settleWith } from '../support/paying'
import { receivedOrder, uploadedPicture, wordsFor } from '../support/reviewing'
import { operatorOf, paidOrder, ship } from '../support/shipping'
import { seededData } from '../support/seeded-data'
import { type Phone, phoneOf, type Shop } from '../support/shop'

/** Who looks at the pages: a buyer of long standing, somebody new, and the shop's operator. */
export const lookers = {
  buyer: 'oLianpuGalleryBuyer',
  newcomer: 'oLianpuGalleryNewcomer',
  operator: ownerOpenid,
} as const

/** What was prepared for the pages that need something to show. */
export interface Prepared {
  readonly productId: ProductId
  readonly skuId: SkuId
  /** A product nobody has said anything about. */
  readonly unreviewedId: ProductId
  readonly addressId: AddressId
  readonly paidOrderId: OrderId
  /** Two parcels of it have left. */
  readonly shippedOrderId: OrderId
  /** It came, and waits for its review. */
  readonly receivedOrderId: OrderId
  /** It has its review, with a picture that WeChat has not looked at. */
  readonly reviewedOrderId: OrderId
  /** Goods that the buyer may send back, an after-sale the shop said no to, and one it has to decide on. */
  readonly returned: AfterSaleLink
  readonly refused: AfterSaleLink
  /** A day whose books were compared with WeChat's bill, with differences. */
  readonly comparedDay: string
  /** Her phone's memory, by key. */
  readonly memory: Readonly<Record<string, unknown>>
}

type AfterSaleLink = { readonly orderId: OrderId; readonly afterSaleId: AfterSaleId }

/** A brand's shop with a buyer who has bought, kept, and typed things. */
export interface GalleryShop {
  readonly url: string
  readonly prepared: Prepared
  close(): Promise<void>
}

/** The first product of the shop that can be bought, and its first SKU that can. */
async function somethingToBuy(shop: Shop): Promise<{ productId: ProductId; skuId: SkuId; alsoSeen: ProductId[] }> {
  const phone = shop.phone(lookers.buyer)
  const { goods } = await phone.call('catalog', 'category', {})
  for (const { productId } of goods) {
    const { product } = await phone.call('catalog', 'product', { productId })
    const sku = product.skus.find(({ available }) => available > 5)
    if (sku) return { productId, skuId: sku.skuId, alsoSeen: goods.map((card) => card.productId) }
  }
  throw new Error('nothing can be bought')
}

async function withoutReviews(phone: Phone, productIds: readonly ProductId[]): Promise<ProductId> {
  for (const productId of productIds) {
    const { reviews } = await phone.call('reviews', 'list', { productId, only: 'all', cursor: undefined })
    if (reviews.length === 0) return productId
  }
  throw new Error('everything has reviews')
}

async function shipped(shop: Shop, skuId: SkuId): Promise<OrderId> {
  const orderId = await paidOrder(shop, shop.phone(lookers.buyer), { sku: skuId, quantity: 2 })
  await ship(shop, orderId, { number: '7512345678901', items: [{ skuId, quantity: 1 }] })
  await ship(shop, orderId, { number: '7512345678902' })
  return orderId
}

/** Lowers the price of what was bought, for three days less a moment, so that its countdown shows. */
async function limitPriceOf(shop: Shop, productId: ProductId): Promise<void> {
  const { skus } = await operatorOf(shop).call('catalog', 'limitedPrices', { productId })
  const bought = skus.find(({ dailyPriceFen }) => dailyPriceFen !== undefined)
  if (!bought) throw new Error('nothing was bought')
  const { skuId, leastPriceFen } = bought
  const untilAt = shop.cloud.clock.now() + 3 * 86_400_000 - 60_000
  await operatorOf(shop).call('catalog', 'limitPrice', { skuId, priceFen: leastPriceFen, untilAt })
}

/** Two that came: one waits for its review, the other has it, with a picture. */
async function reviewed(shop: Shop, skuId: SkuId, pictureOf: ProductId) {
  const phone = shop.phone(lookers.buyer)
  const receivedOrderId = await receivedOrder(shop, phone, { sku: skuId })
  const reviewedOrderId = await receivedOrder(shop, phone, { sku: skuId })
  const { product } = await phone.call('catalog', 'product', { productId: pictureOf })
  const path = (product.pictureIds[0] ?? '').split('/').slice(3).join('/')
  const bytes = readFileSync(join(shop.dir, 'storage', 'files', path))
  const pictureIds = [uploadedPicture(shop, 'galleryphoto.jpg', bytes)]
  const text = '下单第三天到的，纸箱没有压坏\n一袋分两次吃完，壳好剥，不咸'
  const lines = [wordsFor(skuId, { stars: 4, text, pictureIds })]
  // Not looked at for as long as the pictures are taken.
  await phone.call('reviews', 'write', { orderId: reviewedOrderId, lines })
  return { receivedOrderId, reviewedOrderId }
}

/** What was asked back of an order that had left: to be sent back, refused, and still to be decided on. */
async function askedBack(shop: Shop, sku: SkuId): Promise<Pick<Prepared, 'returned' | 'refused'>> {
  const phone = shop.phone(lookers.buyer)
  const orderId = await paidOrder(shop, phone, { sku, quantity: 3 })
  await ship(shop, orderId, { number: '7512345678903' })
  const { lines } = await phone.call('orders', 'detail', { orderId })
  const pictureIds = lines.map(({ pictureId }) => pictureId)
  const returned = await askBack(phone, orderId, { sku, kind: 'return' })
  const refused = await askBack(phone, orderId, { sku, kind: 'money-only', pictureIds })
  const reason = '照片上看不出破损，请补拍外箱和快递面单，再申请一次'
  await operatorOf(shop).call('after-sales', 'reject', { orderId, afterSaleId: refused.afterSaleId, reason })
  await askBack(phone, orderId, { sku, kind: 'money-only', pictureIds })
  return { returned, refused }
}

async function prepare(shop: Shop): Promise<Prepared> {
  const phone = shop.phone(lookers.buyer)
  const { productId, skuId, alsoSeen } = await somethingToBuy(shop)
  await phone.call('members', 'enter', { scene: 1001 })
  const { addressId } = await phone.call('members', 'saveAddress', {
    clientKey: newClientKey(),
    address: hangzhou,
    isDefault: true,
  })
  for (const kept of alsoSeen.slice(0, 3)) {
    await phone.call('members', 'setFavourite', { productId: kept, isFavourite: true })
  }
  await placeOrder(phone, skuId)
  const paidOrderId = await placeOrder(phone, skuId, 2)
  await settleWith(shop, await openPaySheet(phone, paidOrderId), 'pay')
  await phone.call('orders', 'confirm', { orderId: paidOrderId })
  const shippedOrderId = await shipped(shop, skuId)
  const reviews = await reviewed(shop, skuId, productId)
  const asked = await askedBack(shop, skuId)
  await phone.call('cart', 'add', { skuId, quantity: 2 })
  const memory = {
    'checkout-draft': { clientKey: newClientKey(), lines: [{ skuId, quantity: 2 }], fromCart: false, remark: '' },
    footprints: alsoSeen.slice(0, 5).map((seen) => ({ productId: seen, seenAt: shop.cloud.clock.now() })),
    'search-history': ['礼盒', '小包装'],
  }
  const unreviewedId = await withoutReviews(phone, alsoSeen.slice().reverse())
  await limitPriceOf(shop, productId)
  await compareADay(postTo(shop.cloud.url))
  return {
    productId,
    skuId,
    unreviewedId,
    addressId,
    paidOrderId,
    shippedOrderId,
    ...reviews,
    ...asked,
    comparedDay,
    memory,
  }
}

/** Opens a brand's shop and prepares what its pages show. */
export async function openGalleryShop(brand: string): Promise<GalleryShop> {
  const dir = await seededData(brand)
  const cloud = await startLocalCloud({
    dir,
    port: 0,
    environment: shopEnvironment,
    personas: personasOf(readBrandFiles(`brand/${brand}`)),
    shopDir: brand === 'snack' ? 'dist/h5' : `dist/${brand}/h5`,
  })
  const close = async () => {
    await cloud.close()
    rmSync(dir, { recursive: true, force: true })
  }
  const prepared = await prepare({ cloud, dir, phone: (openid) => phoneOf(cloud, openid), close })
  return { url: cloud.url, prepared, close }
}

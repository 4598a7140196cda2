import { randomBytes } from 'node:crypto'
import type { InputOf } from '#domain/kernel/contract'
import type { ordersContract } from '#domain/orders/contract'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import type { Phone, Shop } from './shop'

type PlaceInput = InputOf<(typeof ordersContract)['place']>

export const hangzhou = {
  recipient: '林小雨',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路 1 号 2 单元 301',
}

/** A client key as the phone makes one. */
export const newClientKey = (): string => randomBytes(12).toString('hex')

/** The order of `quantity` of a SKU at the price the shop quotes right now, with every tick that the quote asks for. */
export async function orderFor(phone: Phone, skuId: SkuId, more: Partial<PlaceInput> & { quantity?: number } = {}) {
  const { quantity = 1, ...rest } = more
  const lines = rest.lines ?? [{ skuId, quantity }]
  const address = rest.address ?? hangzhou
  const { sum, lines: quoted } = await phone.call('orders', 'quote', { lines, province: address.province })
  const noReturnSkuIds = quoted.filter(({ returnException }) => returnException).map(({ skuId }) => skuId)
  const expectedPayableFen = sum.payableFen
  return { clientKey: newClientKey(), lines, address, expectedPayableFen, noReturnSkuIds, ...rest } satisfies PlaceInput
}

/** Places an order for one SKU. */
export async function placeOrder(phone: Phone, skuId: SkuId, quantity = 1): Promise<OrderId> {
  return (await phone.call('orders', 'place', await orderFor(phone, skuId, { quantity }))).orderId
}

/** Opens the pay sheet of an order: the prepay id the phone would hand to WeChat. */
export async function openPaySheet(phone: Phone, orderId: OrderId): Promise<string> {
  const params = await phone.call('orders', 'prepay', { orderId })
  return params.package.replace('prepay_id=', '')
}

/** What is left of a SKU, as a quote says. */
export async function availableOf(shop: Shop, skuId: SkuId): Promise<number> {
  const { lines } = await shop.phone('oLianpuTestLooker').call('orders', 'quote', { lines: [{ skuId, quantity: 1 }] })
  return lines[0]?.available ?? NaN
}

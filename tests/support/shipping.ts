import type { OrderId, SkuId } from '#domain/kernel/ids'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { openPaySheet, orderFor } from './buying'
import { settleWith } from './paying'
import type { Phone, Shop } from './shop'
import { rowsOf } from './shop-rows'

interface Bought {
  readonly sku: SkuId
  readonly quantity?: number
  /** As many of another. */
  readonly also?: SkuId
}

/** A paid order of one SKU, or of two. */
export async function paidOrder(shop: Shop, phone: Phone, { sku, quantity = 1, also }: Bought): Promise<OrderId> {
  const lines = [sku, ...(also ? [also] : [])].map((skuId) => ({ skuId, quantity }))
  const { orderId } = await phone.call('orders', 'place', await orderFor(phone, sku, { lines }))
  await settleWith(shop, await openPaySheet(phone, orderId), 'pay')
  await phone.call('orders', 'confirm', { orderId })
  return orderId
}

export const operatorOf = (shop: Shop): Phone => shop.phone(ownerOpenid)

/** The order as the operator has it in her queue. @throws when it is in none */
export async function queued(shop: Shop, orderId: OrderId, show: 'to-ship' | 'shipped' | 'stuck' = 'to-ship') {
  const found = await inQueue(shop, orderId, show)
  if (!found) throw new Error(`${orderId} is not in ${show}`)
  return found
}

export async function inQueue(shop: Shop, orderId: OrderId, show: 'to-ship' | 'shipped' | 'stuck') {
  for (let cursor: string | undefined; ;) {
    const page = await operatorOf(shop).call('fulfilment', 'queue', { show, cursor })
    const found = page.orders.find((order) => order.orderId === orderId)
    if (found || !page.nextCursor) return found
    cursor = page.nextCursor
  }
}

interface Leaving {
  readonly number: string
  /** Everything still to be sent when absent. */
  readonly items?: { skuId: SkuId; quantity: number }[]
}

/** Ships units of an order as it stands now. */
export async function ship(shop: Shop, orderId: OrderId, { number, items }: Leaving) {
  const { revision, lines } = await queued(shop, orderId)
  const rest = lines.filter(({ unsent }) => unsent > 0).map(({ skuId, unsent }) => ({ skuId, quantity: unsent }))
  const input = { orderId, revision, company: 'ZTO', number, items: items ?? rest } as const
  return operatorOf(shop).call('fulfilment', 'ship', input)
}

/** What WeChat was told of an order's goods. */
export async function toldOf(shop: Shop, orderId: OrderId) {
  const [payment] = await rowsOf(shop, 'payments', { orderId })
  const trade = shop.cloud.pay.trades.find({ transactionId: String(payment?.['transactionId']) })
  if (!trade) throw new Error(`WeChat knows no payment of ${orderId}`)
  const { parcels = [], finishedAt, isReshipped = false, deliveryMode } = trade.shipment ?? {}
  return {
    numbers: parcels.map(({ expressCompany, trackingNo }) => `${expressCompany} ${trackingNo}`),
    isFinished: finishedAt !== undefined,
    isReshipped,
    deliveryMode,
  }
}

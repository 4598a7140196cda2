import type { InputOf, OutputOf } from '#domain/kernel/contract'
import type { afterSalesContract } from '#domain/after-sales/contract'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { newClientKey } from './buying'
import type { Phone, Shop } from './shop'
import { operatorOf } from './shipping'

type Ask = InputOf<(typeof afterSalesContract)['ask']>
type AfterSale = OutputOf<(typeof afterSalesContract)['ask']>

export interface Wanted {
  readonly sku: SkuId
  readonly quantity?: number
  readonly kind?: Ask['kind']
  readonly pictureIds?: string[]
}

/** What the phone sends after it has quoted. */
export async function wishFor(phone: Phone, orderId: OrderId, wanted: Wanted): Promise<Ask> {
  const { sku, quantity = 1, kind = 'before-shipping', pictureIds = [] } = wanted
  const wish = { orderId, kind, items: [{ skuId: sku, quantity }] }
  const { amountFen } = await phone.call('after-sales', 'quote', wish)
  return { ...wish, clientKey: newClientKey(), reason: 'unwanted', expectedFen: amountFen, pictureIds }
}

/** Asks for units of one SKU back, at what was quoted. */
export const askBack = async (phone: Phone, orderId: OrderId, wanted: Wanted): Promise<AfterSale> =>
  phone.call('after-sales', 'ask', await wishFor(phone, orderId, wanted))

/** How an after-sale stands for its buyer. */
export async function standing(phone: Phone, { orderId, afterSaleId }: AfterSale): Promise<AfterSale> {
  return (await phone.call('after-sales', 'detail', { orderId, afterSaleId })).afterSale
}

/** It as it stands in one of the staff's lists, undefined when it does not. */
export async function inList(shop: Shop, show: InputOf<(typeof afterSalesContract)['queue']>['show'], one: AfterSale) {
  for (let cursor: string | undefined; ;) {
    const page = await operatorOf(shop).call('after-sales', 'queue', { show, cursor })
    const found = page.afterSales.find(({ afterSaleId }) => afterSaleId === one.afterSaleId)
    if (found || !page.nextCursor) return found
    cursor = page.nextCursor
  }
}

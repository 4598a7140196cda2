import { csvText } from '../kernel/csv'
import { shanghaiMinute } from '../kernel/time'
import { orderLimits } from '../orders/limits'
import { type Sendable, unsentUnits } from '../after-sales/refundable'
import type { OrderId, SkuId } from '../kernel/ids'

/** Columns of a packing list; the same file comes back with the two last filled in. */
export const packingColumns = [
  '订单号',
  '规格编码',
  '件数',
  '商品',
  '规格',
  '最晚发货',
  '收货人',
  '手机号',
  '地址',
  '备注',
  '快递公司',
  '快递单号',
] as const

export interface PackedOrder extends Sendable {
  readonly orderId: OrderId
  readonly paidAt: number
  readonly address: Readonly<Record<'recipient' | 'phone' | 'province' | 'city' | 'district' | 'detail', string>>
  readonly remark: string
  readonly lines: readonly { skuId: SkuId; title: string; specText: string; quantity: number }[]
}

/** What is still to be packed, a row a line, the soonest due first, as CSV. */
export function packingList(orders: readonly PackedOrder[]): string {
  return csvText([[...packingColumns], ...orders.flatMap(rowsOf)])
}

function rowsOf(order: PackedOrder): (string | number)[][] {
  const { orderId, paidAt, address, remark, lines } = order
  const { recipient, phone, province, city, district, detail } = address
  const unsent = unsentUnits(order)
  return lines.flatMap(({ skuId, title, specText }, at) => {
    const quantity = unsent[at]?.quantity ?? 0
    if (quantity === 0) return []
    const shipBy = shanghaiMinute(paidAt + orderLimits.shipWithinMs)
    const where = `${province}${city}${district}${detail}`
    return [[orderId, skuId, quantity, title, specText, shipBy, recipient, phone, where, remark, '', '']]
  })
}

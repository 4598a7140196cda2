import type { AuditedAfterSale, AuditedOrder, AuditedPayment, AuditedRefund } from './audited'
import type { InvariantName, Violation } from './violation'

const openOnes: ReadonlySet<string> = new Set(['asked', 'approved-once', 'to-send-back', 'sent-back'])
const grantedOnes: ReadonlySet<string> = new Set(['refunding', 'abnormal', 'refunded'])

const isGranted = ({ status }: AuditedAfterSale): boolean => grantedOnes.has(status)
const claimsOf = ({ afterSales = [] }: AuditedOrder) =>
  afterSales.filter((one) => isGranted(one) || openOnes.has(one.status))

/** What goes back with an after-sale. */
const amountOf = ({ items, freightFen }: AuditedAfterSale): number =>
  items.reduce((sum, { goodsFen }) => sum + goodsFen, freightFen)

const ofOrder = (order: AuditedOrder, invariant: InvariantName, found: string): Violation[] => [
  { invariant, document: `orders/${order._id}`, found },
]

/** Of no line more units or money are claimed than were bought and paid, and the freight once at most. */
export function overclaimed(order: AuditedOrder): Violation[] {
  const claims = claimsOf(order)
  const wrong = order.lines.filter(({ skuId, quantity, paidFen }) => {
    const items = claims.flatMap(({ items: all }) => all.filter((item) => item.skuId === skuId))
    const units = items.reduce((sum, item) => sum + item.quantity, 0)
    const backFen = items.reduce((sum, item) => sum + item.goodsFen, 0)
    return units > quantity || backFen > paidFen || (units === quantity && backFen !== paidFen)
  })
  const freights = claims.map(({ freightFen }) => freightFen).filter((freightFen) => freightFen > 0)
  const isFreightRight = freights.length < 2 && freights.every((freightFen) => freightFen === order.sum.freightFen)
  if (wrong.length === 0 && isFreightRight) return []
  const found = `${wrong.map(({ skuId }) => skuId).join(' ')}, freight ${freights.join(' ')}`
  return ofOrder(order, 'claims-stay-within-the-payment', found)
}

/** What the row says of itself for lists and the receipt is what its after-sales say. */
export function wrongFlags(order: AuditedOrder): Violation[] {
  const isOpen = (order.afterSales ?? []).some(({ status }) => openOnes.has(status))
  if ((order.afterSaleOpen === true) === isOpen) return []
  return ofOrder(order, 'open-after-sales-are-marked', `marked ${String(order.afterSaleOpen)}, open ${String(isOpen)}`)
}

/** What orders put back on the shelf of units that were given up. */
export const unitsRestocked = (orders: readonly AuditedOrder[]) =>
  orders.flatMap(({ restocked = {} }) => Object.values(restocked))

/** Given-up units by after-sale id and SKU id in one, as the order's own note of them is kept. */
const givenUp = ({ afterSales = [] }: AuditedOrder) =>
  afterSales
    .filter((one) => one.kind === 'before-shipping' && isGranted(one))
    .flatMap(({ afterSaleId, items }) =>
      items.map(({ skuId, quantity }) => ({ key: `${afterSaleId}${skuId}`, skuId, quantity })),
    )

/** Given-up units that orders are about to put back. */
export const unitsToRestock = (orders: readonly AuditedOrder[]) =>
  orders.flatMap((order) => givenUp(order).filter(({ key }) => order.restocked?.[key] === undefined))

/** Units are back on the shelf for given-up lines alone, and for all of them once the outbox has nothing to do. */
export function wronglyRestocked(order: AuditedOrder): Violation[] {
  const due = new Map(givenUp(order).map(({ key, quantity }) => [key, quantity]))
  const done = Object.entries(order.restocked ?? {})
  const isComplete = order.effects['after-sale'] !== undefined || done.length === due.size
  if (isComplete && done.every(([key, { quantity }]) => due.get(key) === quantity)) return []
  return ofOrder(order, 'given-up-units-are-restocked', `${String(done.length)} of ${String(due.size)} entries`)
}

/** An order that was closed because all was refunded has every unit refunded. */
export function closedTooEarly(order: AuditedOrder): Violation[] {
  if (order.status !== 'closed' || order.closeReason !== 'refunded') return []
  const back = (order.afterSales ?? []).filter(({ status }) => status === 'refunded')
  const isAll = order.lines.every(({ skuId, quantity }) => {
    const items = back.flatMap(({ items: all }) => all.filter((item) => item.skuId === skuId))
    return items.reduce((sum, item) => sum + item.quantity, 0) === quantity
  })
  return isAll ? [] : ofOrder(order, 'refunded-order-has-nothing-left', `${String(back.length)} after-sales refunded`)
}

/** A refund is of an after-sale that was granted, for its sum, of its order's payment. */
export function strayRefund(
  refund: AuditedRefund,
  order: AuditedOrder | undefined,
  payment: AuditedPayment | undefined,
): Violation[] {
  const { _id, afterSaleId, amountFen, totalFen, outTradeNo } = refund
  const one = order?.afterSales?.find((each) => each.afterSaleId === afterSaleId)
  const fits = one && isGranted(one) && amountOf(one) === amountFen
  if (fits && payment?.amountFen === totalFen && payment.outTradeNo === outTradeNo) return []
  const found = `amount ${amountFen} of ${totalFen}, after-sale ${one?.status ?? 'missing'}`
  return [{ invariant: 'refund-fits-its-after-sale', document: `refunds/${_id}`, found }]
}

/** Never more goes back than was paid; no after-sale is refunded twice, and one that counts as refunded was. */
export function wrongRefunds(order: AuditedOrder, refunds: readonly AuditedRefund[]): Violation[] {
  // A number WeChat has closed never refunds; every other one may.
  const living = refunds.filter(({ orderId, status }) => orderId === order._id && status !== 'closed')
  const livingFen = living.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const say = `${livingFen} of ${order.sum.payableFen}`
  const over = livingFen > order.sum.payableFen ? ofOrder(order, 'refunds-stay-within-the-payment', say) : []
  return [...over, ...wrongEndings(order, (order.afterSales ?? []).filter(isGranted), living)]
}

function wrongEndings(
  order: AuditedOrder,
  granted: readonly AuditedAfterSale[],
  living: readonly AuditedRefund[],
): Violation[] {
  return granted.flatMap(({ afterSaleId, status }) => {
    const own = living.filter((refund) => refund.afterSaleId === afterSaleId)
    const successes = own.filter((refund) => refund.status === 'success').length
    if (own.length < 2 && (status !== 'refunded' || successes === 1)) return []
    const found = `${afterSaleId} is ${status}: ${String(own.length)} refunds, ${String(successes)} done`
    return ofOrder(order, 'after-sale-is-refunded-once', found)
  })
}

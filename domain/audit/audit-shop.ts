import {
  closedTooEarly,
  overclaimed,
  strayRefund,
  unitsRestocked,
  unitsToRestock,
  wrongFlags,
  wronglyRestocked,
  wrongRefunds,
} from './audit-after-sales'
import { keptMoney, lateWindow, missingMoney, secondPayment, strayPayment, wrongRefund, wrongSum } from './audit-money'
import { forgottenEffects, overdueOrder } from './audit-progress'
import { type AuditOptions, type AuditSource, byId, type Collections, type Look } from './audit-source'
import { addUnits, releasedTooEarly, stockOf, unitsSold, wrongParts } from './audit-stock'
import type { AuditedBucket, AuditedOrder, AuditedPayment, AuditedRefund, AuditedSku, AuditedStock } from './audited'
import { lookAtBuckets, lookAtSkus } from './look-at-stock'
import { latePaymentMs, nextPhase, type Reading, startReading } from './reading'
import type { Violation } from './violation'

/** What holds of one order, its payment and the clock. */
export const auditOrder = (order: AuditedOrder, payment: AuditedPayment | undefined, now: number): Violation[] => [
  ...wrongSum(order),
  ...wrongParts(order),
  ...missingMoney(order, payment),
  ...keptMoney(order, payment),
  ...wrongRefund(order, payment),
  ...forgottenEffects(order, now),
  ...overdueOrder(order, now),
  ...overclaimed(order),
  ...wrongFlags(order),
  ...wronglyRestocked(order),
  ...closedTooEarly(order),
]

const lookAtOrders =
  (source: AuditSource, now: number): Look<AuditedOrder> =>
  async (orders) => {
    const paymentIds = orders.flatMap(({ paymentId }) => paymentId ?? [])
    const ids = orders.flatMap(stockOf)
    const payments = await byId(source, 'payments', paymentIds)
    const rows = await byId(
      source,
      'skus',
      ids.filter((id) => id.startsWith('sku')),
    )
    const buckets = await byId(
      source,
      'stock-buckets',
      ids.filter((id) => !id.startsWith('sku')),
    )
    const stock = new Map<string, AuditedStock>([...rows, ...buckets])
    const withAfterSales = orders.filter(({ afterSales = [] }) => afterSales.length > 0).map(({ _id }) => _id)
    const refunds = withAfterSales.length > 0 ? await source.ofOrders('refunds', withAfterSales) : []
    return orders.flatMap((order) => [
      ...auditOrder(order, payments.get(order.paymentId ?? ''), now),
      ...releasedTooEarly(order, stock),
      ...wrongRefunds(order, refunds),
    ])
  }

const lookAtPayments =
  (source: AuditSource): Look<AuditedPayment> =>
  async (payments) => {
    const orderIds = [...new Set(payments.map(({ orderId }) => orderId))]
    const orders = await byId(source, 'orders', orderIds)
    const siblings = await source.ofOrders('payments', orderIds)
    return payments.flatMap((payment) => {
      const order = orders.get(payment.orderId)
      return [...strayPayment(payment, order), ...secondPayment(payment, siblings), ...lateWindow(payment, order)]
    })
  }

const lookAtRefunds =
  (source: AuditSource): Look<AuditedRefund> =>
  async (refunds) => {
    const orders = await byId(
      source,
      'orders',
      refunds.map(({ orderId }) => orderId),
    )
    const paymentIds = [...orders.values()].flatMap(({ paymentId }) => paymentId ?? [])
    const payments = await byId(source, 'payments', paymentIds)
    return refunds.flatMap((refund) => {
      const order = orders.get(refund.orderId)
      return strayRefund(refund, order, payments.get(order?.paymentId ?? ''))
    })
  }

/** What is wrong with a page at the second look too: between two reads of the first, a document may have moved on. */
async function lookTwice<C extends keyof Collections>(
  source: AuditSource,
  collection: C,
  { page, look }: { readonly page: readonly Collections[C][]; readonly look: Look<Collections[C]> },
): Promise<Violation[]> {
  const first = await look(page)
  if (first.length === 0) return []
  const named = new Set(first.map(({ invariant, document }) => `${invariant} ${document}`))
  const ids = page
    .map(({ _id }) => _id)
    .filter((id) => first.some(({ document }) => document === `${collection}/${id}`))
  const again = await look(await source.byIds(collection, ids))
  return again.filter(({ invariant, document }) => named.has(`${invariant} ${document}`))
}

/** What is wrong with a page of what this phase reads. */
function lookAt(source: AuditSource, reading: Reading, { page, options }: { page: Page; options: AuditOptions }) {
  const { phase } = reading
  if (phase === 'skus')
    return lookTwice(source, phase, {
      page: page as readonly AuditedSku[],
      look: lookAtSkus(source, reading, options),
    })
  if (phase === 'stock-buckets')
    return lookTwice(source, phase, { page: page as readonly AuditedBucket[], look: lookAtBuckets(source, options) })
  if (phase === 'payments')
    return lookTwice(source, phase, { page: page as readonly AuditedPayment[], look: lookAtPayments(source) })
  if (phase === 'refunds')
    return lookTwice(source, phase, { page: page as readonly AuditedRefund[], look: lookAtRefunds(source) })
  const look = lookAtOrders(source, options.now)
  return lookTwice(source, 'orders', { page: page as readonly AuditedOrder[], look })
}

type Page = readonly { readonly _id: string }[]

/** Reads one page further. A reading may be kept and gone on with later: it is plain data. */
export async function auditPage(source: AuditSource, reading: Reading, options: AuditOptions): Promise<Reading> {
  const { phase } = reading
  if (phase === 'done') return reading
  const page: Page = await source.page(phase, reading.afterId)
  const last = page.at(-1)
  if (!last) return nextPhase(reading)
  const next = {
    ...reading,
    afterId: last._id,
    counts: { ...reading.counts, [phase]: (reading.counts[phase] ?? 0) + page.length },
    violations: [...reading.violations, ...(await lookAt(source, reading, { page, options }))],
  }
  if (phase !== 'orders') return next
  const orders = page as readonly AuditedOrder[]
  const countedBefore = options.isOpen ? reading.startedAt - latePaymentMs : Infinity
  const counted = orders.filter(({ paidAt = 0 }) => paidAt < countedBefore)
  return {
    ...next,
    settled: addUnits(
      reading.settled,
      unitsSold(counted, ({ effects }) => effects['settle-stock'] === undefined),
    ),
    pending: addUnits(
      reading.pending,
      unitsSold(counted, ({ effects }) => effects['settle-stock'] !== undefined),
    ),
    restocked: addUnits(reading.restocked, unitsRestocked(orders)),
    restocking: addUnits(reading.restocking, unitsToRestock(orders)),
  }
}

/** Reads a whole shop, page by page, and names everything that must not be. */
export async function auditShop(source: AuditSource, options: AuditOptions): Promise<Reading> {
  let reading = startReading(options.now)
  while (reading.phase !== 'done') reading = await auditPage(source, reading, options)
  return reading
}

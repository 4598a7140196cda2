import { keptMoney, lateWindow, missingMoney, secondPayment, strayPayment, wrongRefund, wrongSum } from './audit-money'
import { forgottenEffects, overdueOrder } from './audit-progress'
import {
  addSales,
  lostStock,
  negativeStock,
  orphanHolders,
  orphanLagMs,
  releasedTooEarly,
  type Sales,
  unnamedHolders,
  unpaidSales,
} from './audit-stock'
import type { AuditedOrder, AuditedPayment, AuditedSku } from './audited'
import { latePaymentMs, nextPhase, type Reading, startReading } from './reading'
import type { Violation } from './violation'

interface Collections {
  readonly skus: AuditedSku
  readonly orders: AuditedOrder
  readonly payments: AuditedPayment
}

/** Where the auditor reads from. */
export interface AuditSource {
  /** A page in the order of ids, after `afterId` (`''`: the first); an empty one is the end. */
  page<C extends keyof Collections>(collection: C, afterId: string): Promise<readonly Collections[C][]>
  /** Those among `ids` that exist. */
  byIds<C extends keyof Collections>(collection: C, ids: readonly string[]): Promise<readonly Collections[C][]>
  /** All payments of these orders. */
  paymentsOf(orderIds: readonly string[]): Promise<readonly AuditedPayment[]>
  /** Payments whose money came at `at` or later. */
  paidSince(at: number): Promise<readonly AuditedPayment[]>
}

async function byId<C extends keyof Collections>(source: AuditSource, collection: C, ids: Iterable<string>) {
  const wanted = [...new Set(ids)]
  const found = wanted.length === 0 ? [] : await source.byIds(collection, wanted)
  return new Map(found.map((document) => [document._id, document]))
}

/** What always holds of one SKU by itself. */
export const auditSku = (sku: AuditedSku): Violation[] => [
  ...negativeStock(sku),
  ...lostStock(sku),
  ...unnamedHolders(sku),
]

/** What holds of one order, its payment and the clock. */
export const auditOrder = (order: AuditedOrder, payment: AuditedPayment | undefined, now: number): Violation[] => [
  ...wrongSum(order),
  ...missingMoney(order, payment),
  ...keptMoney(order, payment),
  ...wrongRefund(order, payment),
  ...forgottenEffects(order, now),
  ...overdueOrder(order, now),
]

/** How a shop is read. */
export interface AuditOptions {
  /** Epoch ms. */
  readonly now: number
  /** How long a holder may wait for the sweeper. */
  readonly lagMs?: number
  /** Whether people buy meanwhile: what is sold is then known but for what was paid since the reading began. */
  readonly isOpen?: boolean
}

type Look<T> = (documents: readonly T[]) => Promise<Violation[]>

const lookAtOrders =
  (source: AuditSource, now: number): Look<AuditedOrder> =>
  async (orders) => {
    const paymentIds = orders.flatMap(({ paymentId }) => paymentId ?? [])
    const skuIds = orders.flatMap(({ lines }) => lines.map(({ skuId }) => skuId))
    const payments = await byId(source, 'payments', paymentIds)
    const skus = await byId(source, 'skus', skuIds)
    return orders.flatMap((order) => [
      ...auditOrder(order, payments.get(order.paymentId ?? ''), now),
      ...releasedTooEarly(order, skus),
    ])
  }

const lookAtPayments =
  (source: AuditSource): Look<AuditedPayment> =>
  async (payments) => {
    const orderIds = [...new Set(payments.map(({ orderId }) => orderId))]
    const orders = await byId(source, 'orders', orderIds)
    const siblings = await source.paymentsOf(orderIds)
    return payments.flatMap((payment) => {
      const order = orders.get(payment.orderId)
      return [...strayPayment(payment, order), ...secondPayment(payment, siblings), ...lateWindow(payment, order)]
    })
  }

/** Units by SKU of orders paid too late for the reading to have counted them. */
async function salesSince(source: AuditSource, at: number): Promise<Sales> {
  const payments = await source.paidSince(at)
  const orders = await byId(
    source,
    'orders',
    payments.map(({ orderId }) => orderId),
  )
  return addSales({}, [...orders.values()], () => true)
}

const lookAtSkus =
  (
    source: AuditSource,
    reading: Reading,
    { now, lagMs = orphanLagMs, isOpen = false }: AuditOptions,
  ): Look<AuditedSku> =>
  async (skus) => {
    const holders = skus.flatMap((sku) => Object.keys(sku.holders))
    const orders = await byId(source, 'orders', holders)
    const recent = isOpen ? await salesSince(source, reading.startedAt - latePaymentMs) : {}
    return skus.flatMap((sku) => {
      const { settled, pending } = reading
      const paidFor = settled[sku._id] ?? 0
      const atMost = isOpen ? paidFor + (pending[sku._id] ?? 0) + (recent[sku._id] ?? 0) : paidFor
      return [...auditSku(sku), ...orphanHolders(sku, orders, { now, lagMs }), ...unpaidSales(sku, { paidFor, atMost })]
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

/** Reads one page further. A reading may be kept and gone on with later: it is plain data. */
export async function auditPage(source: AuditSource, reading: Reading, options: AuditOptions): Promise<Reading> {
  const { phase } = reading
  if (phase === 'done') return reading
  const page: readonly { readonly _id: string }[] = await source.page(phase, reading.afterId)
  const last = page.at(-1)
  if (!last) return nextPhase(reading)
  const next = {
    ...reading,
    afterId: last._id,
    counts: { ...reading.counts, [phase]: reading.counts[phase] + page.length },
  }
  const violations = [...reading.violations]
  if (phase === 'skus') {
    const look = lookAtSkus(source, reading, options)
    violations.push(...(await lookTwice(source, phase, { page: page as readonly AuditedSku[], look })))
    return { ...next, violations }
  }
  if (phase === 'payments') {
    const look = lookAtPayments(source)
    violations.push(...(await lookTwice(source, phase, { page: page as readonly AuditedPayment[], look })))
    return { ...next, violations }
  }
  const orders = page as readonly AuditedOrder[]
  const look = lookAtOrders(source, options.now)
  violations.push(...(await lookTwice(source, phase, { page: orders, look })))
  const countedBefore = options.isOpen ? reading.startedAt - latePaymentMs : Infinity
  const counted = orders.filter(({ paidAt = 0 }) => paidAt < countedBefore)
  return {
    ...next,
    violations,
    settled: addSales(reading.settled, counted, ({ effects }) => effects['settle-stock'] === undefined),
    pending: addSales(reading.pending, counted, ({ effects }) => effects['settle-stock'] !== undefined),
  }
}

/** Reads a whole shop, page by page, and names everything that must not be. */
export async function auditShop(source: AuditSource, options: AuditOptions): Promise<Reading> {
  let reading = startReading(options.now)
  while (reading.phase !== 'done') reading = await auditPage(source, reading, options)
  return reading
}

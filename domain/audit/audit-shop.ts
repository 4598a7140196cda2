import {
  addRestocked,
  closedTooEarly,
  overclaimed,
  unexplainedStock,
  wrongFlags,
  wronglyRestocked,
  wrongRefunds,
} from './audit-after-sales'
import { keptMoney, lateWindow, missingMoney, secondPayment, strayPayment, wrongRefund, wrongSum } from './audit-money'
import { forgottenEffects, overdueOrder } from './audit-progress'
import {
  addSettled,
  lostStock,
  negativeStock,
  orphanHolders,
  orphanLagMs,
  releasedTooEarly,
  unnamedHolders,
  unpaidSales,
} from './audit-stock'
import type { AuditedOrder, AuditedPayment, AuditedRefund, AuditedSku } from './audited'
import type { Violation } from './violation'

interface Collections {
  readonly skus: AuditedSku
  readonly orders: AuditedOrder
  readonly payments: AuditedPayment
  readonly refunds: AuditedRefund
}

/** Where the auditor reads from. */
export interface AuditSource {
  /** A page in the order of ids, after `afterId` (`''`: the first); an empty one is the end. */
  page<C extends keyof Collections>(collection: C, afterId: string): Promise<readonly Collections[C][]>
  /** Those among `ids` that exist. */
  byIds<C extends keyof Collections>(collection: C, ids: readonly string[]): Promise<readonly Collections[C][]>
}

async function* pages<C extends keyof Collections>(source: AuditSource, collection: C) {
  for (let afterId = ''; ;) {
    const page = await source.page(collection, afterId)
    const last = page.at(-1)
    if (!last) return
    yield page
    afterId = last._id
  }
}

async function byId<C extends keyof Collections>(source: AuditSource, collection: C, ids: Iterable<string>) {
  const wanted = [...new Set(ids)]
  const found = wanted.length === 0 ? [] : await source.byIds(collection, wanted)
  return new Map(found.map((document) => [document._id, document]))
}

export interface AuditReport {
  readonly violations: Violation[]
  /** Documents read. */
  readonly counts: Readonly<Record<keyof Collections, number>>
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
  ...overclaimed(order),
  ...wrongFlags(order),
  ...wronglyRestocked(order),
  ...closedTooEarly(order),
]

type Found = Violation[]

/** @returns units by SKU that paid orders took, and that orders put back */
async function auditOrders(source: AuditSource, now: number, found: Found) {
  const sold = new Map<string, number>()
  const restocked = new Map<string, number>()
  let count = 0
  for await (const orders of pages(source, 'orders')) {
    count += orders.length
    const payments = await byId(
      source,
      'payments',
      orders.flatMap(({ paymentId }) => paymentId ?? []),
    )
    const skus = await byId(
      source,
      'skus',
      orders.flatMap(({ lines }) => lines.map(({ skuId }) => skuId)),
    )
    addSettled(sold, orders)
    addRestocked(restocked, orders)
    for (const order of orders) {
      found.push(...auditOrder(order, payments.get(order.paymentId ?? ''), now), ...releasedTooEarly(order, skus))
    }
  }
  return { count, sold, restocked }
}

async function auditPayments(source: AuditSource, found: Found): Promise<number> {
  const seen = new Map<string, string>()
  let count = 0
  for await (const payments of pages(source, 'payments')) {
    count += payments.length
    const orders = await byId(
      source,
      'orders',
      payments.map(({ orderId }) => orderId),
    )
    for (const payment of payments) {
      const order = orders.get(payment.orderId)
      found.push(...strayPayment(payment, order), ...secondPayment(payment, seen), ...lateWindow(payment, order))
    }
  }
  return count
}

/** Refunds by their orders: those of one may stand on different pages, so all are held at once. */
async function auditRefunds(source: AuditSource, found: Found): Promise<number> {
  const byOrder = new Map<string, AuditedRefund[]>()
  let count = 0
  for await (const refunds of pages(source, 'refunds')) {
    count += refunds.length
    for (const refund of refunds) byOrder.set(refund.orderId, [...(byOrder.get(refund.orderId) ?? []), refund])
  }
  for await (const orders of pages(source, 'orders')) {
    const concerned = orders.filter(({ _id, afterSales = [] }) => afterSales.length > 0 || byOrder.has(_id))
    const payments = await byId(
      source,
      'payments',
      concerned.flatMap(({ paymentId }) => paymentId ?? []),
    )
    for (const order of concerned) {
      const refunds = byOrder.get(order._id) ?? []
      found.push(...wrongRefunds({ order, payment: payments.get(order.paymentId ?? ''), refunds }))
    }
  }
  return count
}

interface StockBasis {
  readonly now: number
  readonly lagMs: number
  readonly sold: ReadonlyMap<string, number>
  readonly restocked: ReadonlyMap<string, number>
}

async function auditSkus(
  source: AuditSource,
  { now, lagMs, sold, restocked }: StockBasis,
  found: Found,
): Promise<number> {
  let count = 0
  for await (const skus of pages(source, 'skus')) {
    count += skus.length
    const orders = await byId(
      source,
      'orders',
      skus.flatMap(({ holders }) => Object.keys(holders)),
    )
    for (const sku of skus) {
      found.push(...auditSku(sku), ...orphanHolders(sku, orders, { now, lagMs }))
      found.push(...unpaidSales(sku, sold), ...unexplainedStock(sku, restocked))
    }
  }
  return count
}

/**
 * Reads the whole shop, page by page, and names everything that must not be. `now` is epoch ms; `lagMs` is how long a holder
 * may wait for the sweeper. While people buy, a document may move between two pages: run it again before believing it.
 */
export async function auditShop(
  source: AuditSource,
  { now, lagMs = orphanLagMs }: { readonly now: number; readonly lagMs?: number },
): Promise<AuditReport> {
  const violations: Found = []
  const { count: orders, sold, restocked } = await auditOrders(source, now, violations)
  const payments = await auditPayments(source, violations)
  const refunds = await auditRefunds(source, violations)
  const skus = await auditSkus(source, { now, lagMs, sold, restocked }, violations)
  return { violations, counts: { skus, orders, payments, refunds } }
}

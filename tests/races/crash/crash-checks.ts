import { auditShop } from '#domain/audit/audit-shop'
import { auditSku } from '#domain/audit/look-at-stock'
import { releasedTooEarly } from '#domain/audit/audit-stock'
import type { AuditedOrder, AuditedSku } from '#domain/audit/audited'
import { type Books, Broken, checkTrades, hold, sourceOf } from '../stories/checks'
import type { CrashPoint } from './crash-points'
import type { Life } from './life'
import { lives } from './lives'

const rowsAs = async <T>(books: Books, collection: string): Promise<T[]> => (await books.rows(collection)) as never

async function orderOf(books: Books, { openid }: Life): Promise<AuditedOrder | undefined> {
  const orders = await rowsAs<AuditedOrder & { openid: string }>(books, 'orders')
  return orders.filter((order) => order.openid === openid).sort((one, other) => other.placedAt - one.placedAt)[0]
}

/** What lies on disk right after the death: the stock adds up, and whatever was answered is there. */
export async function checkWreck(books: Books, point: CrashPoint, life: Life): Promise<void> {
  const skus = await rowsAs<AuditedSku>(books, 'skus')
  const bySku = new Map(skus.map((sku) => [sku._id, sku]))
  const orders = await rowsAs<AuditedOrder>(books, 'orders')
  // No stock of this shop is split.
  const [first] = [
    ...skus.flatMap((sku) => auditSku(sku, [])),
    ...orders.flatMap((order) => releasedTooEarly(order, bySku)),
  ]
  if (first) throw new Broken(first.invariant, `${first.document}: ${first.found}`)
  const order = await orderOf(books, life)
  const status = order?.status ?? 'none'
  hold('the-disk-has-what-was-done', !point.leaves || point.leaves === status, () => `${status} after ${point.name}`)
  await checkTold(books, life)
}

/** Whatever somebody was told is so. */
async function checkTold(books: Books, life: Life): Promise<void> {
  const { told } = life
  const order = await orderOf(books, life)
  hold('an-answer-stands', !told.placed || (order !== undefined && order.status !== 'placing'), () => 'her order')
  if (!order) return
  const payments = await books.rows('payments')
  const payment = payments.find(({ orderId }) => orderId === order._id)
  const trade = books.wechat().orders.find(({ outTradeNo }) => outTradeNo === payment?.['outTradeNo'])
  hold('an-answer-stands', !told.prepayId || payment?.['prepayId'] === told.prepayId, () => 'her pay sheet')
  hold('an-answer-stands', !told.paid || trade?.paidAt !== undefined, () => 'her money')
  const { parcels = [], afterSales = [] } = order as { parcels?: unknown[] } & AuditedOrder
  hold('an-answer-stands', !told.shipped || parcels.length === 1, () => 'the parcel')
  hold('an-answer-stands', !told.askedBack || afterSales.length === 1, () => 'what she asked back')
}

/** Nothing is left to be done: nobody holds units, and no order or refund is under way. */
async function checkQuiet(books: Books): Promise<void> {
  const held = (await rowsAs<AuditedSku>(books, 'skus')).filter(({ held }) => held !== 0)
  hold('nothing-is-left-held', held.length === 0, () => held.map(({ _id }) => _id).join(' '))
  for (const { _id, status, effects, refund } of await rowsAs<AuditedOrder>(books, 'orders')) {
    hold('orders-come-to-an-end', ['paid', 'shipped', 'closed'].includes(status), () => `${_id} is ${status}`)
    const owed = Object.keys(effects)
    hold('the-outbox-runs-empty', owed.length === 0, () => `${_id} owes ${owed.join()}`)
    hold('refunds-come-to-an-end', refund?.status !== 'requested', () => _id)
  }
  for (const { _id, status } of await books.rows('refunds'))
    hold('refunds-come-to-an-end', status === 'success', () => `${_id} is ${String(status)}`)
}

/** The shop's own nightly audit came to its end, and found nothing either. */
async function checkNights(books: Books): Promise<void> {
  for (const { _id, phase, violations } of await books.rows('audits')) {
    hold('a-night-is-read-to-its-end', phase === 'done', () => `${_id} is at ${String(phase)}`)
    hold('a-night-finds-nothing', (violations as unknown[]).length === 0, () => JSON.stringify(violations))
  }
}

/** When time has healed what it can: the auditor finds nothing, WeChat says the same, and a life that went on has its end. */
export async function checkHealed(
  books: Books,
  life: Life,
  { now, point, cameBack }: { readonly now: number; readonly point: CrashPoint; readonly cameBack: boolean },
): Promise<void> {
  const { violations } = await auditShop(sourceOf(books), { now })
  const [first] = violations
  if (first) throw new Broken(first.invariant, `${first.document}: ${first.found}`)
  await checkTrades(books)
  await checkQuiet(books)
  await checkNights(books)
  await checkTold(books, life)
  const status = (await orderOf(books, life))?.status
  hold('she-gets-what-she-came-for', !cameBack || status === lives[point.life].ends, () => String(status))
}

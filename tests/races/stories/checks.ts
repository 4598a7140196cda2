import { auditShop } from '#domain/audit/audit-shop'
import type { AuditSource } from '#domain/audit/audit-source'
import { releasedTooEarly, wrongParts } from '#domain/audit/audit-stock'
import {
  type AuditedBucket,
  type AuditedOrder,
  type AuditedSku,
  type AuditedStock,
  isPaid,
} from '#domain/audit/audited'
import { auditBucket, auditSku } from '#domain/audit/look-at-stock'
import { mayMove } from '#domain/kernel/state-machine'
import { type OrderEvent, type OrderStatus } from '#domain/orders/status'
import type { OrderRow } from '#local-cloud/services/pay/pay-ledger'
import { goods, payableFen } from '../world/shop-seed'
import type { Row, World } from '../world/world'
import type { Placed, Stage } from './stage'

/** A check that did not hold; `check` is what the report says killed a planted bug. */
export class Broken extends Error {
  readonly check: string

  constructor(check: string, found: string) {
    super(`${check}: ${found}`)
    this.check = check
  }
}

export function hold(check: string, holds: boolean, found: () => string): void {
  if (!holds) throw new Broken(check, found())
}

/** What of a world is read to judge it. */
export type Books = Pick<World, 'rows' | 'wechat'>

const rowsAs = async <T>(world: Pick<World, 'rows'>, collection: string): Promise<T[]> =>
  (await world.rows(collection)) as unknown as T[]

/** How orders may move, written down again: the shop's own table is under test. */
const moves = {
  open: { from: ['placing'], to: 'awaiting-payment' },
  abandon: { from: ['placing'], to: 'closed' },
  pay: { from: ['awaiting-payment', 'closing'], to: 'paid' },
  'start-closing': { from: ['awaiting-payment'], to: 'closing' },
  close: { from: ['closing'], to: 'closed' },
  'ship-part': { from: ['paid'], to: 'paid' },
  ship: { from: ['paid'], to: 'shipped' },
  receive: { from: ['shipped'], to: 'received' },
  review: { from: ['received'], to: 'reviewed' },
  'refund-all': { from: ['paid', 'shipped', 'received', 'reviewed'], to: 'closed' },
} as const satisfies Record<OrderEvent, { from: readonly OrderStatus[]; to: OrderStatus }>

const mayBecome = (from: OrderStatus, to: OrderStatus): boolean =>
  from === to ||
  (Object.keys(moves) as OrderEvent[]).some((event) => moves[event].to === to && mayMove(moves, event, from))

interface KnownOrder extends AuditedOrder {
  readonly status: OrderStatus
}

/** What must hold after every single effect. Remembers how orders stood before. */
export function createInstantChecks(): (world: World) => Promise<void> {
  const before = new Map<string, OrderStatus>()
  return async (world) => {
    const skus = await rowsAs<AuditedSku>(world, 'skus')
    const buckets = await rowsAs<AuditedBucket>(world, 'stock-buckets')
    const orders = await rowsAs<KnownOrder>(world, 'orders')
    const byId = new Map<string, AuditedStock>([...skus, ...buckets].map((stock) => [stock._id, stock]))
    const ofSku = (id: string) => buckets.filter(({ skuId }) => skuId === id)
    const violations = [
      ...skus.flatMap((sku) => [
        ...auditSku(sku, ofSku(sku._id)),
        ...ofSku(sku._id).flatMap((bucket) => auditBucket(bucket, sku)),
      ]),
      ...orders.flatMap((order) => [...releasedTooEarly(order, byId), ...wrongParts(order)]),
    ]
    const [first] = violations
    if (first) throw new Broken(first.invariant, `${first.document}: ${first.found}`)
    await agreeAtWechat(world, { orders, before })
    for (const { _id, status } of orders) {
      const was = before.get(_id)
      hold('orders-move-by-the-table', was === undefined || mayBecome(was, status), () => `${was ?? ''} → ${status}`)
      before.set(_id, status)
    }
  }
}

/** What WeChat's own books say of our orders, at every instant. */
async function agreeAtWechat(
  world: World,
  { orders, before }: { orders: readonly KnownOrder[]; before: ReadonlyMap<string, OrderStatus> },
): Promise<void> {
  const { orders: trades, refunds } = world.wechat()
  const payments = await world.rows('payments')
  const tradeOf = (payment: Row | undefined): OrderRow | undefined =>
    trades.find(({ outTradeNo }) => outTradeNo === payment?.['outTradeNo'])
  for (const order of orders) {
    const own = payments.filter((payment) => payment['orderId'] === order._id).map(tradeOf)
    const payable = own.find((trade) => trade?.state === 'NOTPAY' && world.clock.now() < trade.expiresAt)
    const isClosedNow = order.status === 'closed' && !isPaid(order) && before.get(order._id) !== 'closed'
    const wasThere = own.some((trade) => trade?.paidAt !== undefined && trade.arrivesAt === undefined)
    hold('money-that-was-there-is-kept', !isClosedNow || !wasThere, () => order._id)
    hold('a-closed-order-cannot-be-paid', order.status !== 'closed' || !payable, () => order._id)
    hold(
      'paid-means-wechat-has-it',
      !isPaid(order) || own.some((trade) => trade?.paidAt !== undefined),
      () => order._id,
    )
    const done = refunds.some((refund) => refund.outTradeNo === order.refund?.outTradeNo && refund.state === 'SUCCESS')
    hold('refunded-means-wechat-did-it', order.refund?.status !== 'refunded' || done, () => order._id)
  }
}

/** The auditor's own source over a world, three documents a page so that paging is used. */
export function sourceOf(world: Pick<World, 'rows'>): AuditSource {
  return {
    async page(collection, afterId) {
      const rows = (await rowsAs<{ _id: string }>(world, collection)).sort((a, b) => (a._id < b._id ? -1 : 1))
      return rows.filter(({ _id }) => _id > afterId).slice(0, 3) as never
    },
    async byIds(collection, ids) {
      return (await world.rows(collection)).filter(({ _id }) => ids.includes(_id)) as never
    },
    async bucketsOf(skuIds) {
      return (await rowsAs<AuditedBucket>(world, 'stock-buckets')).filter(({ skuId }) => skuIds.includes(skuId))
    },
    async ofOrders(collection, orderIds) {
      const rows = await rowsAs<{ orderId: string }>(world, collection)
      return rows.filter(({ orderId }) => orderIds.includes(orderId)) as never
    },
    async since(collection, at) {
      const by = collection === 'payments' ? 'paidAt' : 'createdAt'
      return (await world.rows(collection)).filter((row) => Number(row[by] ?? 0) >= at) as never
    },
  }
}

/** What only shows that no timer came by, as when none does in a story. */
const needTimer: ReadonlySet<string> = new Set([
  'effect-is-done-in-time',
  'unpaid-order-closes-in-time',
  'split-stock-is-counted-in-time',
])

/** @throws Broken naming the first violation the auditor finds */
export async function audit(world: World, { isAtOnce = false } = {}): Promise<void> {
  const now = world.clock.now()
  const { violations } = await auditShop(sourceOf(world), { now, ...(isAtOnce && { lagMs: 0 }) })
  const first = violations.find(({ invariant }) => !isAtOnce || !needTimer.has(invariant))
  if (first) throw new Broken(first.invariant, `${first.document}: ${first.found}`)
}

/** What came back to those who asked. `isCalm`: nothing failed on the way, so nothing may be excused by it. */
export async function checkReplies(stage: Stage, isCalm: boolean): Promise<void> {
  const { replies, statuses, strangeStatuses, failedTicks, placed, splits } = stage.deeds
  for (const { kind, status } of strangeStatuses) {
    // WeChat may stop repeating what names no change of ours; anything that claims money must be refused.
    if (!['state', 'refund-amount', 'refund-number'].includes(kind))
      hold('strange-notices-are-refused', status >= 400, () => `${kind} was answered ${status}`)
  }
  for (const { basket, reply } of placed) {
    const payable = reply.data?.['payableFen']
    hold('she-pays-the-price', payable === undefined || payable === payableFen(basket), () => String(payable))
  }
  for (const { action, actor, buyer, reply } of replies) {
    if (action === 'place') hold('no-price-of-her-own', reply.data?.['payableFen'] !== 1, () => actor)
    else hold('only-her-own-order', buyer === 1 || reply.refusal?.code === 'NOT_FOUND', () => actor)
  }
  if (!isCalm) return
  for (const { action, reply } of replies) {
    const code = reply.refusal?.code
    hold('nothing-breaks', code !== 'INTERNAL', () => `${action} broke`)
    hold('nothing-breaks', code !== 'PAY_UNAVAILABLE' || action === 'prepay', () => action)
  }
  hold(
    'notices-are-taken',
    statuses.every((status) => status === 204),
    () => statuses.join(' '),
  )
  hold(
    'nothing-breaks',
    splits.every(({ ok }) => ok),
    () => JSON.stringify(splits),
  )
  hold('nothing-breaks', failedTicks.length === 0, () => failedTicks.join(' '))
  checkPlacings(stage)
}

function checkPlacings({ deeds: { placed } }: Stage): void {
  const byKey = new Map<string, Placed[]>()
  for (const one of placed) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  for (const tries of byKey.values()) {
    const orders = new Set(tries.flatMap(({ reply }) => (reply.ok ? [String(reply.data?.['orderId'])] : [])))
    hold('one-key-is-one-order', orders.size < 2, () => [...orders].join(' '))
    const baskets = new Set(tries.filter(({ reply }) => reply.ok).map(({ basket }) => basket.join()))
    hold('a-key-is-not-reused', baskets.size < 2, () => [...baskets].join(' and '))
  }
  const unexpected = placed.find(({ key, reply: { ok, refusal } }) => {
    if (ok || ['STOCK_SHORT', 'KEY_REUSED', 'PRICE_CHANGED'].includes(refusal?.code ?? '')) return false
    return (byKey.get(key)?.length ?? 0) < 2
  })
  hold('a-refusal-has-a-reason', unexpected === undefined, () => JSON.stringify(unexpected?.reply.refusal))
}

const sumOf = (refunds: readonly Row[]): number =>
  refunds.filter(({ status }) => status === 'success').reduce((sum, { amountFen }) => sum + Number(amountFen), 0)

/** When all is over: WeChat's books and ours say the same of every order. */
export async function checkTrades(world: Books): Promise<void> {
  const { orders: trades, refunds } = world.wechat()
  const payments = await world.rows('payments')
  const orders = await rowsAs<AuditedOrder>(world, 'orders')
  const promised = await world.rows('refunds')
  for (const trade of trades) {
    const payment = payments.find((row) => row['outTradeNo'] === trade.outTradeNo)
    const order = orders.find(({ _id }) => _id === payment?.['orderId'])
    const back = refunds.filter(({ outTradeNo }) => outTradeNo === trade.outTradeNo)
    const backFen = back.filter(({ state }) => state === 'SUCCESS').reduce((sum, { refundFen }) => sum + refundFen, 0)
    const own = promised.filter((row) => row['outTradeNo'] === trade.outTradeNo)
    const say = () => `${trade.state} ${trade.totalFen}, ${backFen} back, here ${order?.status ?? 'nothing'}`
    hold('she-is-charged-the-sum', order?.sum.payableFen === trade.totalFen, say)
    if (trade.paidAt === undefined) hold('unpaid-there-unpaid-here', !order || !isPaid(order), say)
    else if (order && isPaid(order)) hold('paid-money-is-kept-once', backFen === sumOf(own), say)
    else hold('late-money-goes-back', backFen === trade.totalFen && order?.refund?.status === 'refunded', say)
    const isOnce =
      own.length === 0 ? back.length < 2 : back.every(({ outRefundNo }) => own.some(({ _id }) => _id === outRefundNo))
    hold('one-refund-number', isOnce, () => back.map(({ outRefundNo }) => outRefundNo).join(' '))
  }
}

/** The same, and the products' counts of what was sold. */
export async function checkBooks(world: World): Promise<void> {
  await checkTrades(world)
  const skus = await rowsAs<AuditedSku>(world, 'skus')
  const buckets = await rowsAs<AuditedBucket>(world, 'stock-buckets')
  for (const product of await world.rows('products')) {
    const skuIds = goods.filter(({ productId }) => productId === product._id).map(({ skuId }) => skuId as string)
    const stock = [
      ...skus.filter(({ _id }) => skuIds.includes(_id)),
      ...buckets.filter(({ skuId }) => skuIds.includes(skuId)),
    ]
    const sold = stock.reduce((sum, one) => sum + one.sold, 0)
    hold('a-sale-is-counted-once', product['soldCount'] === sold, () => `${String(product['soldCount'])} of ${sold}`)
  }
}

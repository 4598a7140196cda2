import type { OrderId } from '#domain/kernel/ids'
import { addDays, minuteMs, shanghaiDate, shanghaiMidnight } from '#domain/kernel/time'
import { paidOrder } from '../support/shipping'
import { placeOrder } from '../support/buying'
import { openShop, type Shop, sleepUntil } from '../support/shop'
import { changeRows, rowsOf } from '../support/shop-rows'
import { writeRows, postTo } from '../support/compared-day'

const sku = 'skuGZYW260'
const hourMs = 60 * minuteMs
/** The first of three nights in one shop. */
const night = addDays(shanghaiDate(Date.now()), 1)
let shop: Shop
let paid: OrderId

beforeAll(async () => {
  shop = await openShop({ at: shanghaiMidnight(night) + 3 * hourMs - 5 * minuteMs })
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  paid = await paidOrder(shop, lin, { sku, quantity: 2 })
  await placeOrder(lin, sku)
})
afterAll(async () => {
  await shop.close()
})

const auditOf = async (day: string) => (await rowsOf(shop, 'audits', { day }))[0]
const tick = () => shop.cloud.clock.advance(minuteMs)
const named = (audit: Record<string, unknown> | undefined) =>
  (audit?.['violations'] as { invariant: string; document: string }[]).map(
    ({ invariant, document }) => `${invariant} ${document}`,
  )

test('before three at night nobody reads the shop', async () => {
  await tick()
  expect(await auditOf(night)).toBeUndefined()
})

test('at three the whole of a sound shop is read, once, while somebody buys', async () => {
  await shop.cloud.clock.advance(4 * minuteMs)
  const audit = await auditOf(night)
  const skus = await rowsOf(shop, 'skus', { _id: /./ })
  expect(audit).toMatchObject({ phase: 'done', violations: [], counts: { orders: 2, payments: 1, skus: skus.length } })
  await tick()
  expect(await auditOf(night)).toEqual(audit)
})

test('what was changed past the rules is named the night after, and logged', async () => {
  await changeRows(shop, 'orders', { where: { _id: paid }, change: { 'sum.payableFen': 1 } })
  await changeRows(shop, 'skus', { where: { _id: sku }, change: { available: 1 } })
  shop = await sleepUntil(shop, shanghaiMidnight(addDays(night, 1)) + 3 * hourMs)
  await tick()
  const audit = await auditOf(addDays(night, 1))
  expect(named(audit)).toEqual(
    expect.arrayContaining([
      `order-sum-adds-up orders/${paid}`,
      `paid-order-has-its-money orders/${paid}`,
      `stock-is-conserved skus/${sku}`,
    ]),
  )
  const logged = JSON.stringify(shop.cloud.events.after(0, 5_000))
  expect(logged).toContain('invariant-violated')
  expect(logged).toContain('stock-is-conserved')
})

test('a reading cut short is gone on with where it stood, once its tick is surely dead', async () => {
  const day = addDays(night, 2)
  const three = shanghaiMidnight(day) + 3 * hourMs
  const half = {
    _id: `aud${day.replaceAll('-', '')}`,
    day,
    startedAt: three,
    phase: 'skus',
    afterId: '',
    counts: { orders: 0, payments: 0, refunds: 0, reviews: 0, products: 0, skus: 0 },
    settled: { [sku]: 1 },
    pending: {},
    restocked: {},
    restocking: {},
    reviewed: {},
    violations: [],
    dueAt: three + 3 * minuteMs,
  }
  await writeRows(postTo(shop.cloud.url), 'audits', [JSON.stringify(half)])
  shop = await sleepUntil(shop, three)
  await tick()
  expect(await auditOf(day)).toMatchObject({ phase: 'skus', afterId: '' })
  await shop.cloud.clock.advance(3 * minuteMs)
  const audit = await auditOf(day)
  // Orders were not read again: what the first half counted as sold is what the second goes by.
  expect(audit).toMatchObject({ phase: 'done', counts: { orders: 0, payments: 0 } })
  expect(named(audit)).toEqual([`stock-is-conserved skus/${sku}`, `sold-units-are-paid-for skus/${sku}`])
})

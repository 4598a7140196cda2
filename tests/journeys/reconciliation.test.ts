import type { Answer } from '../../src/cloud/call'
import type { OrderId } from '#domain/kernel/ids'
import { addDays, minuteMs, shanghaiDate, shanghaiMidnight } from '#domain/kernel/time'
import { planBill } from '../support/bill-plans'
import { addPayments } from '../support/bulk-payments'
import { openPaySheet, placeOrder } from '../support/buying'
import { paySheetOf, settleWith } from '../support/paying'
import { changeRows, rowsOf } from '../support/shop-rows'
import { openShop, type Phone, type Shop, sleepUntil } from '../support/shop'

type Difference = Answer<'accounts', 'report'>['differences'][number]

const sku = 'skuGZYW260'
const hourMs = 60 * minuteMs
/** The day that is compared; everything is bought in its last hour. */
const day = addDays(shanghaiDate(Date.now()), 1)
const eve = addDays(day, -1)
const eveOfEve = addDays(day, -2)
const ten = shanghaiMidnight(addDays(day, 1)) + 10 * hourMs
let shop: Shop
let lin: Phone
let owner: Phone

beforeAll(async () => {
  shop = await openShop({ at: shanghaiMidnight(day) - 3 * minuteMs })
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  owner = shop.phone('oLianpuOwnerQian')
})
afterAll(async () => {
  await shop.close()
})

interface Bought {
  readonly orderId: OrderId
  readonly outTradeNo: string
  readonly amountFen: number
}

async function buy(outcome: 'pay' | 'pay-late', quantity = 1): Promise<Bought> {
  const orderId = await placeOrder(lin, sku, quantity)
  const prepayId = await openPaySheet(lin, orderId)
  const { outTradeNo, amountFen } = await paySheetOf(shop, prepayId)
  await settleWith(shop, prepayId, outcome)
  return { orderId, outTradeNo, amountFen }
}
const many = async (count: number, outcome: 'pay' | 'pay-late') => {
  const all: Bought[] = []
  while (all.length < count) all.push(await buy(outcome, 1 + (all.length % 3)))
  return all
}
const tick = () => shop.cloud.clock.advance(minuteMs)
/** Time in which nothing runs here. */
async function until(at: number): Promise<void> {
  shop = await sleepUntil(shop, at)
  lin = shop.phone(lin.openid)
  owner = shop.phone(owner.openid)
}

async function reportOf(which: string) {
  const first = await owner.call('accounts', 'report', { day: which })
  const differences: Difference[] = [...first.differences]
  for (let cursor = first.nextCursor; cursor !== undefined;) {
    const page = await owner.call('accounts', 'report', { day: which, cursor })
    differences.push(...page.differences)
    cursor = page.nextCursor
  }
  return { report: first.report, differences }
}
const sums = (oursFen?: number, theirsFen?: number) => `${String(oursFen)} ${String(theirsFen)}`
const both = ({ amountFen }: { amountFen: number }) => sums(amountFen, amountFen)
const brief = ({ kind, about, number, oursFen, theirsFen, state }: Difference) =>
  `${kind} ${about} ${number} ${sums(oursFen, theirsFen)} ${state}`
const find = async (kind: Difference['kind']) => {
  const found = (await reportOf(day)).differences.find((each) => each.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

/** What the tests after the first look at, filled while the day is played. */
const expected: string[] = []
let plan: Record<string, unknown> = {}
let heardOfNothing: Bought
let closedHere: Bought

test('a day of payments and refunds, each with a fault of its own in WeChat’s bill, is played', async () => {
  // Yesterday's report is opened from ten in the morning on, whatever time it was when the shop was seeded.
  await tick()
  const [early] = await many(1, 'pay')
  await until(shanghaiMidnight(day) + 22 * hourMs)
  const paid = await many(10, 'pay')
  const late = await many(7, 'pay-late')
  await shop.cloud.clock.advance(25 * minuteMs)
  const refunds = await Promise.all(
    late.map(async ({ orderId, amountFen }) => {
      const { refund } = (await rowsOf(shop, 'orders', { _id: orderId }))[0] as { refund: { outRefundNo: string } }
      return { number: refund.outRefundNo, amountFen }
    }),
  )
  const [, dear, absent, twice, revoked, other, unheard, closed] = paid
  const [, cheap, lost, again, failed, unnoted, elsewhere] = refunds
  if (!early || !dear || !absent || !twice || !revoked || !other || !unheard || !closed)
    throw new Error('too few payments')
  if (!cheap || !lost || !again || !failed || !unnoted || !elsewhere) throw new Error('too few refunds')
  heardOfNothing = unheard
  closedHere = closed
  // As a backup from before the payment has it: nobody here ever heard of the money.
  const unheardOf = { status: 'open', paidAt: undefined, transactionId: undefined, askAt: undefined }
  const waiting = { status: 'awaiting-payment', paidAt: undefined, expiresAt: ten + 48 * hourMs }
  const shut = { status: 'closed', paidAt: undefined, closedAt: 1 }
  const noted = { where: { 'refund.outRefundNo': unnoted.number }, change: { 'refund.status': 'requested' } }
  for (const { outTradeNo } of [unheard, closed])
    await changeRows(shop, 'payments', { where: { outTradeNo }, change: unheardOf })
  await changeRows(shop, 'orders', { where: { _id: unheard.orderId }, change: waiting })
  await changeRows(shop, 'orders', { where: { _id: closed.orderId }, change: shut })
  await changeRows(shop, 'orders', noted)
  const plants = [
    { kind: 'brought', number: early.outTradeNo },
    { kind: 'amount', number: dear.outTradeNo, amountFen: dear.amountFen + 1 },
    { kind: 'absent', number: absent.outTradeNo },
    { kind: 'twice', number: twice.outTradeNo },
    { kind: 'state', number: revoked.outTradeNo, state: 'REVOKED' },
    { kind: 'other-wechat-number', number: other.outTradeNo },
    { kind: 'unknown-payment', number: 'strange0001', amountFen: 777 },
    { kind: 'amount', number: cheap.number, amountFen: cheap.amountFen - 1 },
    { kind: 'absent', number: lost.number },
    { kind: 'twice', number: again.number },
    { kind: 'state', number: failed.number, state: 'ABNORMAL' },
    { kind: 'other-wechat-number', number: elsewhere.number },
    { kind: 'unknown-refund', number: 'strangerefund01', amountFen: 333 },
  ]
  expected.push(
    `day-differs payment ${early.outTradeNo} ${both(early)} open`,
    `amount-differs payment ${dear.outTradeNo} ${sums(dear.amountFen, dear.amountFen + 1)} open`,
    `paid-here-absent-there payment ${absent.outTradeNo} ${sums(absent.amountFen)} open`,
    `duplicate-row payment ${twice.outTradeNo} ${sums(twice.amountFen, 2 * twice.amountFen)} open`,
    `status-differs payment ${revoked.outTradeNo} ${both(revoked)} open`,
    `number-differs payment ${other.outTradeNo} ${both(other)} open`,
    `unknown-number payment strange0001 ${sums(undefined, 777)} open`,
    `paid-there-unpaid-here payment ${unheard.outTradeNo} ${both(unheard)} repaired`,
    `paid-there-unpaid-here payment ${closed.outTradeNo} ${both(closed)} repaired`,
    `refund-amount-differs refund ${cheap.number} ${sums(cheap.amountFen, cheap.amountFen - 1)} open`,
    `refund-here-absent-there refund ${lost.number} ${sums(lost.amountFen)} open`,
    `duplicate-row refund ${again.number} ${sums(again.amountFen, 2 * again.amountFen)} open`,
    `status-differs refund ${failed.number} ${both(failed)} open`,
    `status-differs refund ${unnoted.number} ${both(unnoted)} repaired`,
    `number-differs refund ${elsewhere.number} ${both(elsewhere)} open`,
    `refund-there-unknown-here refund strangerefund01 ${sums(undefined, 333)} open`,
  )
  plan = { date: day, isNotReady: true, hasWrongHash: true, plants }
  await planBill(shop, plan)
  await until(ten - 2 * minuteMs)
  await tick()
  const { reports } = await owner.call('accounts', 'reports', {})
  expect(reports.slice(0, 2).map((report) => report.day)).toEqual([eve, eveOfEve])
})

test('at ten the bill may not be made yet: the report says so and when it looks again', async () => {
  await shop.cloud.clock.advance(2 * minuteMs)
  const { report, differences } = await reportOf(day)
  expect(report).toMatchObject({ state: 'not-ready', openCount: 0 })
  expect(differences).toEqual([])
  expect(report.nextTryAt).toBeGreaterThan(ten + 4 * minuteMs)
  expect(report.nextTryAt).toBeLessThan(ten + 7 * minuteMs)
})

test('a bill that is not what WeChat promised is not compared, and says that it was its hash', async () => {
  await planBill(shop, { ...plan, isNotReady: false })
  await shop.cloud.clock.advance(6 * minuteMs)
  expect((await reportOf(day)).report).toMatchObject({ state: 'wrong-hash', openCount: 0, settledCount: 0 })
})

test('the report of the day shows every planted difference and nothing else', async () => {
  await planBill(shop, { ...plan, isNotReady: false, hasWrongHash: false })
  await shop.cloud.clock.advance(11 * minuteMs)
  const { report, differences } = await reportOf(day)
  expect(differences.map(brief).sort()).toEqual([...expected].sort())
  expect(report).toMatchObject({ state: 'compared', openCount: expected.length - 3, settledCount: 3 })
  expect(report.nextTryAt).toBeUndefined()
  for (const { sentence } of differences) expect(sentence).toMatch(/到商户平台|核对/)
})

test('money nobody here had heard of is noted: the order is paid, or, closed meanwhile, its money goes back', async () => {
  expect((await lin.call('orders', 'detail', { orderId: heardOfNothing.orderId })).status).toBe('paid')
  const closed = await lin.call('orders', 'detail', { orderId: closedHere.orderId })
  expect(closed).toMatchObject({ status: 'closed', refund: { amountFen: closedHere.amountFen } })
  const outcomes = (await reportOf(day)).differences.flatMap(({ repair }) => (repair ? [repair.outcome] : []))
  expect(outcomes.sort()).toEqual(['paid', 'refund-promised', 'refunded'])
})

/** All of a day's documents as they lie in the database. */
async function documentsOf(which: string) {
  const [reports, differences] = await Promise.all(
    ['bill-reports', 'bill-differences'].map((collection) => rowsOf(shop, collection, { day: which })),
  )
  return { reports, differences: differences?.sort((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1)) }
}

test('the job running again, twice at once, changes nothing', async () => {
  const before = await documentsOf(day)
  const run = () => shop.cloud.invoke({ name: 'scheduler', event: {}, source: 'wx_trigger' })
  await Promise.all([run(), run()])
  expect(await documentsOf(day)).toEqual(before)
})

test('an operator settles a difference with a note, takes it back, and is told when somebody was quicker', async () => {
  const { differenceId } = await find('day-differs')
  const note = '跨零点付款，两边都对'
  const { difference } = await owner.call('accounts', 'resolve', { differenceId, note })
  expect(difference).toMatchObject({ state: 'resolved', resolution: { note } })
  expect((await reportOf(day)).report).toMatchObject({ openCount: expected.length - 4, settledCount: 4 })
  expect((await owner.call('accounts', 'resolve', { differenceId, note })).difference).toEqual(difference)
  const other = await owner.refused('accounts', 'resolve', { differenceId, note: '另一句' })
  expect(other).toMatchObject({ code: 'DIFFERENCE_CHANGED', details: { state: 'resolved' } })
  const back = await owner.call('accounts', 'reopen', { differenceId })
  expect([back.difference.state, back.difference.resolution]).toEqual(['open', undefined])
  expect((await owner.call('accounts', 'reopen', { differenceId })).difference).toEqual(back.difference)
  const repaired = await find('paid-there-unpaid-here')
  const refusal = await owner.refused('accounts', 'reopen', { differenceId: repaired.differenceId })
  expect(refusal.code).toBe('DIFFERENCE_CHANGED')
})

test('asked to compare again, it finds the same; what was settled stays so and what is gone says so', async () => {
  const settled = await find('number-differs')
  await owner.call('accounts', 'resolve', { differenceId: settled.differenceId, note: '同一笔' })
  const before = (await reportOf(day)).differences
  await owner.call('accounts', 'compareAgain', { day })
  expect((await reportOf(day)).report.state).toBe('pending')
  await shop.cloud.clock.advance(2 * minuteMs)
  expect((await reportOf(day)).differences).toEqual(before)

  await planBill(shop, { ...plan, isNotReady: false, hasWrongHash: false, plants: [] })
  await owner.call('accounts', 'compareAgain', { day })
  await shop.cloud.clock.advance(2 * minuteMs)
  const { report, differences } = await reportOf(day)
  const states = differences.map(({ differenceId, state }) => [differenceId, state])
  const then = before.map(({ differenceId, state }) => [differenceId, state === 'open' ? 'agreed' : state])
  expect(states).toEqual(then)
  expect(report).toMatchObject({ openCount: 0, settledCount: before.length })
  expect(report.theirs).toEqual(report.ours)
})

test('only operators see the accounts, and nothing but what an action takes is taken', async () => {
  const { differenceId } = await find('unknown-number')
  const asks: [string, object][] = [
    ['reports', {}],
    ['report', { day }],
    ['resolve', { differenceId, note: '好' }],
    ['reopen', { differenceId }],
    ['compareAgain', { day }],
  ]
  for (const [action, input] of asks) expect((await lin.refused('accounts', action, input)).code).toBe('FORBIDDEN')
  const bad: [string, object][] = [
    ['reports', { cursor: '2026-02-30' }],
    ['reports', { cursor: { $gt: '' } }],
    ['report', { day: '2026-02-30' }],
    ['report', { day: { $ne: '' } }],
    ['report', { day, all: true }],
    ['resolve', { differenceId, note: ' ' }],
    ['resolve', { differenceId, note: 'x'.repeat(201) }],
    ['resolve', { differenceId: { $gt: '' }, note: '好' }],
    ['compareAgain', {}],
  ]
  for (const [action, input] of bad) expect((await owner.refused('accounts', action, input)).code).toBe('MALFORMED')
  const nowhere = [
    await owner.refused('accounts', 'report', { day: '2020-01-01' }),
    await owner.refused('accounts', 'compareAgain', { day: '2020-01-01' }),
    await owner.refused('accounts', 'resolve', { differenceId: 'dif0', note: '好' }),
    await owner.refused('accounts', 'reopen', { differenceId: 'dif0' }),
  ]
  expect(new Set(nowhere.map(({ code }) => code))).toEqual(new Set(['NOT_FOUND']))
})

test('days on which nothing ran are made up for, a day without trade is even, and a long report is whole', async () => {
  const busy = addDays(day, 2)
  const noon = shanghaiMidnight(busy) + 12 * hourMs
  const paid = await addPayments(shop, 1_203, noon)
  const there = paid
    .slice(120)
    .map(({ outTradeNo, amountFen }) => ({ kind: 'unknown-payment', number: outTradeNo, amountFen }))
  await planBill(shop, { date: busy, plants: there })
  await until(ten + 2 * 24 * hourMs)
  await shop.cloud.clock.advance(2 * minuteMs)
  const { reports } = await owner.call('accounts', 'reports', {})
  expect(reports.slice(0, 5).map((each) => [each.day, each.state, each.openCount])).toEqual([
    [busy, 'compared', 120],
    [addDays(day, 1), 'compared', 0],
    [day, 'compared', 0],
    [eve, 'compared', 0],
    [eveOfEve, 'compared', 0],
  ])
  const { report, differences } = await reportOf(busy)
  expect(differences.map(({ number }) => number).sort()).toEqual(paid.slice(0, 120).map(({ outTradeNo }) => outTradeNo))
  expect([report.ours?.payments, report.theirs?.payments]).toEqual([1_203, 1_083])
})

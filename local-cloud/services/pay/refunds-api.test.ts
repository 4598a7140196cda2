import { anOrder, hours, seconds, startPayLab, type PayLab } from '../../../tests/support/pay-lab'
import type { RefundRequest } from '#server/wechat-pay/wechat-pay'

let lab: PayLab
beforeEach(async () => {
  lab = await startPayLab()
  await lab.client.prepay(anOrder('pay0000001', 10_000))
  await lab.pay.settle({ outTradeNo: 'pay0000001', outcome: 'pay' })
})
afterEach(() => lab.stop())

const refund = (outRefundNo: string, amountFen: number, change: Partial<RefundRequest> = {}) =>
  lab.client.refund({ outTradeNo: 'pay0000001', outRefundNo, amountFen, totalFen: 10_000, reason: '退货', ...change })

test('two refunds of 60 from an order of 100 are one refund of 60', async () => {
  const [first, second] = await Promise.allSettled([refund('ref1', 6_000), refund('ref2', 6_000)])
  const outcomes = [first, second].map(({ status }) => status).sort()
  expect(outcomes).toEqual(['fulfilled', 'rejected'])
  await lab.advance(hours(1))
  await expect(refund('ref3', 4_001)).rejects.toMatchObject({ code: 'INVALID_REQUEST', kind: 'refused' })
  expect(await refund('ref4', 4_000)).toMatchObject({ state: 'PROCESSING' })
  await lab.advance(hours(1))
  await expect(refund('ref5', 1)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test('the same number refunds once, however often it is asked, and means one amount', async () => {
  const first = await refund('ref1', 600)
  expect(await refund('ref1', 600)).toEqual(first)
  await expect(refund('ref1', 601)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  await lab.advance(seconds(10))
  expect(await refund('ref1', 600)).toMatchObject({ refundId: first.refundId, state: 'SUCCESS' })
  await lab.advance(hours(1))
  expect(await refund('ref2', 9_400)).toMatchObject({ state: 'PROCESSING' })
})

test('refunds of one order are a minute apart', async () => {
  await refund('ref1', 100)
  await lab.advance(seconds(50))
  await expect(refund('ref2', 100)).rejects.toMatchObject({
    code: 'FREQUENCY_LIMITED',
    status: 429,
    kind: 'unreachable',
  })
  await lab.advance(seconds(10))
  expect(await refund('ref2', 100)).toMatchObject({ state: 'PROCESSING' })
})

test('an order is refunded in at most fifty parts', async () => {
  for (let part = 1; part <= 50; part += 1) {
    await refund(`ref${String(part)}`, 1)
    await lab.advance(seconds(60))
  }
  await expect(refund('ref51', 1)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test('a year after the payment it is too late', async () => {
  await lab.advance(hours(24 * 365))
  await expect(refund('ref1', 1)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test.each([
  [0, {}],
  [-1, {}],
  [0.5, {}],
  [Number.NaN, {}],
  [100, { outRefundNo: '' }],
  [100, { outRefundNo: 'ref 1' }],
  [100, { reason: '退'.repeat(27) }],
  [100, { totalFen: 9_999 }],
])('a refund of %p fen with %p is refused as malformed', async (amountFen, change) => {
  await expect(refund('ref1', amountFen, change)).rejects.toMatchObject({ code: 'PARAM_ERROR', status: 400 })
})

test('there is nothing to refund on an order that is unpaid or unknown', async () => {
  await lab.client.prepay(anOrder('pay0000002'))
  for (const outTradeNo of ['pay0000002', 'nobody0001']) {
    await expect(refund('ref1', 1, { outTradeNo, totalFen: 4_990 })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_EXISTS',
    })
  }
})

test('a merchant out of money refunds later under the same number', async () => {
  lab.pay.setFaults({ merchantIsOutOfMoney: true })
  await expect(refund('ref1', 100)).rejects.toMatchObject({ code: 'NOT_ENOUGH', status: 403, kind: 'refused' })
  expect(await lab.client.queryRefund('ref1')).toBeUndefined()
  lab.pay.setFaults({ merchantIsOutOfMoney: false })
  expect(await refund('ref1', 100)).toMatchObject({ state: 'PROCESSING' })
})

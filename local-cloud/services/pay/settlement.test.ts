import { anOrder, hours, minutes, seconds, startPayLab, type PayLab } from '../../../tests/support/pay-lab'

let lab: PayLab
beforeEach(async () => {
  lab = await startPayLab()
})
afterEach(() => lab.stop())

const settle = (outcome: 'pay' | 'cancel' | 'fail' | 'pay-lose-callback' | 'pay-late', outTradeNo = 'pay0000001') =>
  lab.pay.settle({ outTradeNo, outcome })

test.each(['cancel', 'fail'] as const)(
  'after %s the order is unpaid, nothing is sent, and it can still be paid',
  async (outcome) => {
    await lab.client.prepay(anOrder('pay0000001'))
    expect(await settle(outcome)).toEqual({ tradeState: 'NOTPAY' })
    expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'NOTPAY' })
    expect(lab.notices).toHaveLength(0)
    expect(await settle('pay')).toEqual({ tradeState: 'SUCCESS' })
  },
)

test('a lost callback stays lost however long one waits, while the money is there', async () => {
  await lab.client.prepay(anOrder('pay0000001'))
  expect(await settle('pay-lose-callback')).toEqual({ tradeState: 'SUCCESS' })
  await lab.advance(hours(48))
  expect(lab.notices).toHaveLength(0)
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'SUCCESS', totalFen: 4990 })
})

test('late money arrives sixteen minutes later at an order that was closed meanwhile', async () => {
  await lab.client.prepay(anOrder('pay0000001'))
  const paidFrom = lab.now()
  expect(await settle('pay-late')).toEqual({ tradeState: 'NOTPAY' })
  await lab.advance(minutes(15))
  expect(await lab.client.close('pay0000001')).toBe('closed')
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'CLOSED' })
  await lab.advance(minutes(1) - seconds(30))
  expect(lab.notices).toHaveLength(0)
  await lab.advance(seconds(30))
  const trade = await lab.client.query('pay0000001')
  expect(trade).toMatchObject({ tradeState: 'SUCCESS' })
  expect(Math.round(((trade?.paidAt ?? 0) - paidFrom) / 60_000)).toBe(16)
  expect(lab.notices).toHaveLength(1)
})

test('what cannot be paid is refused by name', async () => {
  await expect(settle('pay', 'nobody0001')).rejects.toMatchObject({ code: 'UNKNOWN_ORDER', statusCode: 404 })
  await expect(lab.pay.settle({ prepayId: 'wx-none', outcome: 'pay' })).rejects.toMatchObject({ code: 'UNKNOWN_ORDER' })
  await expect(lab.pay.settle({ outcome: 'pay' })).rejects.toMatchObject({ code: 'UNKNOWN_ORDER' })

  const { prepayId } = await lab.client.prepay(anOrder('pay0000001'))
  await expect(lab.pay.settle({ outTradeNo: 'pay0000002', prepayId, outcome: 'pay' })).rejects.toMatchObject({
    code: 'UNKNOWN_ORDER',
  })
  await settle('pay-late')
  await expect(settle('pay')).rejects.toMatchObject({ code: 'PAYMENT_PENDING', statusCode: 409 })

  await lab.client.prepay(anOrder('pay0000003'))
  await settle('pay', 'pay0000003')
  for (const outcome of ['pay', 'cancel', 'fail', 'pay-lose-callback', 'pay-late'] as const) {
    await expect(settle(outcome, 'pay0000003')).rejects.toMatchObject({ code: 'ALREADY_PAID', statusCode: 409 })
  }
})

test('the last moment to pay is kept on the local clock', async () => {
  const order = anOrder('pay0000001')
  await lab.client.prepay(order)
  await lab.client.prepay({ ...order, outTradeNo: 'pay0000002' })
  await lab.advance(order.expiresAt - lab.now() - seconds(20))
  expect(await settle('pay')).toEqual({ tradeState: 'SUCCESS' })
  await lab.advance(seconds(20))
  await expect(settle('pay', 'pay0000002')).rejects.toMatchObject({ code: 'ORDER_EXPIRED' })
  // It is still only unpaid: the last moment to pay closes nothing.
  expect(await lab.client.query('pay0000002')).toMatchObject({ tradeState: 'NOTPAY' })
  await expect(lab.client.prepay({ ...order, outTradeNo: 'pay0000002' })).rejects.toMatchObject({
    code: 'INVALID_REQUEST',
  })
})

test('a last moment less than a minute away is moved to a minute', async () => {
  await lab.client.prepay({ ...anOrder('pay0000001'), expiresAt: lab.now() - hours(1) })
  await lab.advance(seconds(40))
  expect(await settle('pay')).toEqual({ tradeState: 'SUCCESS' })
})

test('a prepay_id is good for two hours, the order for longer', async () => {
  const order = { ...anOrder('pay0000001'), expiresAt: Math.floor(lab.now() / 1000) * 1000 + hours(5) }
  const { prepayId } = await lab.client.prepay(order)
  await lab.advance(hours(2))
  await expect(lab.pay.settle({ prepayId, outcome: 'pay' })).rejects.toMatchObject({ code: 'PREPAY_EXPIRED' })
  const again = await lab.client.prepay(order)
  expect(await lab.pay.settle({ prepayId: again.prepayId, outcome: 'pay' })).toEqual({ tradeState: 'SUCCESS' })
})

test('an order nobody pays or closes is closed after seven days', async () => {
  await lab.client.prepay({ ...anOrder('pay0000001'), expiresAt: Math.floor(lab.now() / 1000) * 1000 + hours(24 * 30) })
  await lab.advance(hours(24 * 7))
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'CLOSED' })
  await expect(settle('pay')).rejects.toMatchObject({ code: 'ORDER_CLOSED' })
})

test('two taps on “pay” at once take the money once', async () => {
  await lab.client.prepay(anOrder('pay0000001'))
  const taps = await Promise.allSettled([settle('pay'), settle('pay')])
  expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(lab.notices).toHaveLength(1)
})

test('events tell what happened and hold no secret', async () => {
  await lab.client.prepay(anOrder('pay0000001'))
  await settle('pay')
  expect(lab.events.map(({ kind }) => kind)).toEqual(['pay.prepay', 'pay.settled', 'pay.notice'])
  expect(JSON.stringify(lab.events)).not.toMatch(/PRIVATE|ciphertext/)
  expect(JSON.stringify(lab.events)).not.toContain(lab.config.apiV3Key)
})

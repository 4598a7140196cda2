import { createVerify } from 'node:crypto'
import { anOrder, hours, minutes, seconds, startPayLab, type PayLab } from '../../../tests/support/pay-lab'
import { readNotice } from './read-notice'
import { createWechatPay } from './wechat-pay'

let lab: PayLab
beforeEach(async () => {
  lab = await startPayLab()
})
afterEach(() => lab.stop())

const noticesRead = () => lab.notices.map((notice) => readNotice(notice, lab.config, lab.now()))

async function paidOrder(outTradeNo: string, amountFen = 4990) {
  await lab.client.prepay(anOrder(outTradeNo, amountFen))
  await lab.pay.settle({ outTradeNo, outcome: 'pay' })
}

test('an order is prepaid, paid, heard of once and found paid', async () => {
  const { prepayId } = await lab.client.prepay(anOrder('pay0000001'))
  await lab.pay.settle({ prepayId, outcome: 'pay' })

  const trade = await lab.client.query('pay0000001')
  expect(noticesRead()).toEqual([{ id: expect.any(String) as string, eventType: 'TRANSACTION.SUCCESS', trade }])
  expect(trade).toEqual({
    appId: lab.config.appId,
    merchantId: lab.config.merchantId,
    outTradeNo: 'pay0000001',
    transactionId: expect.stringMatching(/^42\d{26}$/) as string,
    tradeState: 'SUCCESS',
    openid: 'oAlice',
    attach: 'ord1',
    paidAt: expect.any(Number) as number,
    totalFen: 4990,
    payerFen: 4990,
    currency: 'CNY',
  })
})

test('an order nobody has paid is found unpaid, without its attachment', async () => {
  await lab.client.prepay(anOrder('pay0000001'))
  expect(await lab.client.query('pay0000001')).toMatchObject({
    tradeState: 'NOTPAY',
    attach: undefined,
    totalFen: 4990,
  })
})

test('the phone gets parameters that the merchant key signed for this prepay', () => {
  const params = lab.client.clientParams('wx123', 1_790_000_000_999)
  expect(params).toMatchObject({ timeStamp: '1790000000', package: 'prepay_id=wx123', signType: 'RSA' })
  const message = `${lab.config.appId}\n1790000000\n${params.nonceStr}\nprepay_id=wx123\n`
  const isSigned = createVerify('RSA-SHA256')
    .update(message)
    .verify(lab.config.merchantPrivateKey, params.paySign, 'base64')
  expect(isSigned).toBe(true)
})

test('an order or refund that never was is not found', async () => {
  expect(await lab.client.query('nobody0001')).toBeUndefined()
  expect(await lab.client.queryRefund('nobody0001')).toBeUndefined()
})

test('prepaying twice with the same words is one order; with other words it is refused', async () => {
  const order = anOrder('pay0000001')
  const first = await lab.client.prepay(order)
  const second = await lab.client.prepay(order)
  await lab.pay.settle({ prepayId: second.prepayId, outcome: 'pay' })
  await expect(lab.pay.settle({ prepayId: first.prepayId, outcome: 'pay' })).rejects.toMatchObject({
    code: 'ALREADY_PAID',
  })

  await lab.client.prepay(anOrder('pay0000002', 100))
  await expect(lab.client.prepay(anOrder('pay0000002', 101))).rejects.toMatchObject({
    code: 'INVALID_REQUEST',
    status: 400,
    kind: 'refused',
  })
})

test('an unpaid order closes, and closes again, and cannot be prepaid or paid any more', async () => {
  const order = anOrder('pay0000001')
  await lab.client.prepay(order)
  expect(await lab.client.close('pay0000001')).toBe('closed')
  expect(await lab.client.close('pay0000001')).toBe('closed')
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'CLOSED', paidAt: undefined })
  await expect(lab.client.prepay(order)).rejects.toMatchObject({ code: 'ORDER_CLOSED', kind: 'refused' })
  await expect(lab.pay.settle({ outTradeNo: 'pay0000001', outcome: 'pay' })).rejects.toMatchObject({
    code: 'ORDER_CLOSED',
  })
})

test('closing a number before it is prepaid uses the number up', async () => {
  expect(await lab.client.close('pay0000001')).toBe('closed')
  expect(await lab.client.query('pay0000001')).toBeUndefined()
  await expect(lab.client.prepay(anOrder('pay0000001'))).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test('closing a paid order says so and leaves it paid', async () => {
  await paidOrder('pay0000001')
  expect(await lab.client.close('pay0000001')).toBe('already-paid')
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'SUCCESS' })
})

test('a refund is accepted first, done later, and then heard of', async () => {
  await paidOrder('pay0000001')
  const wish = {
    outTradeNo: 'pay0000001',
    outRefundNo: 'ref0000001',
    amountFen: 990,
    totalFen: 4990,
    reason: '少发一件',
  }
  const accepted = await lab.client.refund(wish)
  expect(accepted).toMatchObject({ state: 'PROCESSING', refundFen: 990, totalFen: 4990, refundedAt: undefined })
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'REFUND', totalFen: 4990 })

  await lab.advance(seconds(10))
  const done = await lab.client.queryRefund('ref0000001')
  expect(done).toEqual({ ...accepted, state: 'SUCCESS', refundedAt: expect.any(Number) as number })
  expect(noticesRead()[1]).toEqual({
    id: expect.any(String) as string,
    eventType: 'REFUND.SUCCESS',
    refund: { ...done, merchantId: lab.config.merchantId, acceptedAt: undefined },
  })
})

test('a guide is registered once, found, and shown to whoever pays after the assignment', async () => {
  const guide = {
    userid: 'zhangwei',
    name: '张伟',
    mobile: '13800000000',
    qrCode: 'https://work.example/qr',
    avatar: 'https://a.example/1.png',
  }
  expect(await lab.client.guides.find({ userid: 'zhangwei' })).toBeUndefined()
  const { guideId } = await lab.client.guides.register(guide)
  expect(await lab.client.guides.register({ ...guide, mobile: '13900000000' })).toEqual({ guideId })
  expect(await lab.client.guides.find({ userid: 'zhangwei' })).toEqual({ guideId })

  await lab.client.guides.assign(guideId, 'pay0000001')
  expect(lab.pay.cardOf('pay0000001')).toBeUndefined()
  await paidOrder('pay0000001')
  expect(lab.pay.cardOf('pay0000001')).toEqual({ guideId, userid: 'zhangwei', name: '张伟' })
})

test('a guide assigned after the payment is shown to nobody', async () => {
  const guide = {
    userid: 'zhangwei',
    name: '张伟',
    mobile: '13800000000',
    qrCode: 'https://work.example/qr',
    avatar: 'https://a.example/1.png',
  }
  const { guideId } = await lab.client.guides.register(guide)
  await paidOrder('pay0000001')
  await lab.client.guides.assign(guideId, 'pay0000001')
  expect(lab.pay.cardOf('pay0000001')).toBeUndefined()
  await expect(lab.client.guides.assign('nobody', 'pay0000002')).rejects.toMatchObject({ kind: 'refused', status: 400 })
})

test('a slow smartguide costs no more than the time it is given', async () => {
  lab.pay.setFaults({ smartguideDelayMs: 60_000 })
  const startedAt = performance.now()
  await expect(lab.client.guides.assign('gde1', 'pay0000001', { timeoutMs: 150 })).rejects.toMatchObject({
    code: 'TIMEOUT',
    kind: 'unreachable',
  })
  expect(performance.now() - startedAt).toBeLessThan(1_000)
})

test('a prepay that fails on the other side may be tried again', async () => {
  lab.pay.setFaults({ prepayFails: true })
  const order = anOrder('pay0000001')
  await expect(lab.client.prepay(order)).rejects.toMatchObject({
    code: 'SYSTEM_ERROR',
    status: 500,
    kind: 'unreachable',
  })
  lab.pay.setFaults({ prepayFails: false })
  expect(await lab.client.prepay(order)).toMatchObject({ prepayId: expect.stringMatching(/^wx/) as string })
})

test('yesterday’s bill holds each payment and refund in whole fen, from ten in the morning', async () => {
  const dayMs = hours(24)
  // To nine in the morning in Shanghai.
  await lab.advance(dayMs - ((lab.now() + hours(8)) % dayMs) + hours(9))
  const date = new Date(lab.now() + hours(8)).toISOString().slice(0, 10)
  await paidOrder('pay0000001', 57)
  await paidOrder('pay0000002', 115)
  await lab.client.refund({
    outTradeNo: 'pay0000002',
    outRefundNo: 'ref0000001',
    amountFen: 1,
    totalFen: 115,
    reason: '',
  })
  await expect(lab.client.tradeBill(date)).rejects.toMatchObject({ kind: 'refused', code: 'PARAM_ERROR' })
  await lab.advance(dayMs)
  await expect(lab.client.tradeBill(date)).rejects.toMatchObject({ kind: 'refused', code: 'STATEMENT_CREATING' })
  await lab.advance(hours(1))

  const bill = await lab.client.tradeBill(date)
  expect(bill).toMatchObject({ date, orderTotalFen: 172, refundTotalFen: 1 })
  const found = bill?.lines.map(({ outTradeNo, tradeState, orderFen, refund }) => [
    outTradeNo,
    tradeState,
    orderFen,
    refund?.refundFen,
  ])
  expect(found?.sort()).toEqual([
    ['pay0000001', 'SUCCESS', 57, undefined],
    ['pay0000002', 'REFUND', 0, 1],
    ['pay0000002', 'SUCCESS', 115, undefined],
  ])
  const payment = bill?.lines.find((line) => line.outTradeNo === 'pay0000001')
  expect(payment).toMatchObject({ openid: 'oAlice', at: expect.any(Number) as number })
  const before = new Date(lab.now() + hours(8) - 3 * dayMs).toISOString().slice(0, 10)
  expect(await lab.client.tradeBill(before)).toBeUndefined()
})

test('a request signed ten minutes off is refused, and the refusal says which', async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => lab.now() + minutes(10))
  await expect(lab.client.query('pay0000001')).rejects.toMatchObject({
    code: 'SIGN_ERROR',
    status: 401,
    kind: 'refused',
  })
})

test('a shop of another merchant, app or certificate is refused', async () => {
  const as = (change: object) => createWechatPay({ ...lab.config, ...change })
  await expect(as({ merchantId: '1600000009' }).query('pay0000001')).rejects.toMatchObject({ code: 'SIGN_ERROR' })
  await expect(as({ merchantSerial: 'ABCD' }).query('pay0000001')).rejects.toMatchObject({ code: 'SIGN_ERROR' })
  await expect(as({ appId: 'wxother' }).prepay(anOrder('pay0000001'))).rejects.toMatchObject({
    code: 'APPID_MCHID_NOT_MATCH',
  })
})

test.each(['public-key', 'certificate'] as const)(
  'replies and notices signed with the %s are both believed',
  async (kind) => {
    const isWanted = (serial: string) => serial.startsWith('PUB_KEY_ID_') === (kind === 'public-key')
    const platformKeys = Object.fromEntries(
      Object.entries(lab.config.platformKeys).filter(([serial]) => isWanted(serial)),
    )
    const client = createWechatPay({ ...lab.config, platformKeys })
    lab.pay.setFaults({ noticesSignedBy: kind })
    await client.prepay(anOrder('pay0000001'))
    await lab.pay.settle({ outTradeNo: 'pay0000001', outcome: 'pay' })
    expect(await client.query('pay0000001')).toMatchObject({ tradeState: 'SUCCESS' })
    expect(readNotice(lab.notices[0]!, { ...lab.config, platformKeys }, lab.now())).toMatchObject({
      trade: { outTradeNo: 'pay0000001' },
    })
  },
)

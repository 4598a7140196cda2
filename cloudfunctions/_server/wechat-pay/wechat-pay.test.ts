import { createVerify } from 'node:crypto'
import { minutes, startPayLab, type PayLab } from '../../../tests/support/pay-lab'
import { readNotice } from './read-notice'

let lab: PayLab
beforeEach(async () => {
  lab = await startPayLab()
})
afterEach(() => lab.stop())

const order = (outTradeNo: string, amountFen = 4990) => ({
  outTradeNo,
  description: '连铺 坚果礼盒',
  amountFen,
  openid: 'oAlice',
  expiresAt: Math.floor(Date.now() / 1000) * 1000 + minutes(15),
  attach: 'ord1',
})

test('an order is prepaid, paid, heard of once and found paid', async () => {
  const { prepayId } = await lab.client.prepay(order('pay0000001'))
  await lab.pay.settle({ prepayId, outcome: 'pay' })

  expect(lab.notices).toHaveLength(1)
  const notice = readNotice(lab.notices[0]!, lab.config, lab.now())
  const trade = await lab.client.query('pay0000001')
  expect(notice).toMatchObject({ eventType: 'TRANSACTION.SUCCESS', trade })
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

test('the phone gets parameters that the merchant key signed for this prepay', () => {
  const at = 1_790_000_000_999
  const params = lab.client.clientParams('wx123', at)
  expect(params).toMatchObject({ timeStamp: '1790000000', package: 'prepay_id=wx123', signType: 'RSA' })
  const message = `${lab.config.appId}\n1790000000\n${params.nonceStr}\nprepay_id=wx123\n`
  const isSigned = createVerify('RSA-SHA256')
    .update(message)
    .verify(lab.config.merchantPrivateKey, params.paySign, 'base64')
  expect(isSigned).toBe(true)
})

test('an order nobody prepaid is not found', async () => {
  expect(await lab.client.query('nobody0001')).toBeUndefined()
})

test('an unpaid order closes, and closes again', async () => {
  await lab.client.prepay(order('pay0000001'))
  expect(await lab.client.close('pay0000001')).toBe('closed')
  expect(await lab.client.close('pay0000001')).toBe('closed')
  expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'CLOSED', paidAt: undefined })
})

test('closing a paid order says so', async () => {
  await lab.client.prepay(order('pay0000001'))
  await lab.pay.settle({ outTradeNo: 'pay0000001', outcome: 'pay' })
  expect(await lab.client.close('pay0000001')).toBe('already-paid')
})

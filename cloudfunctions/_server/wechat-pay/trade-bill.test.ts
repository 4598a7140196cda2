import { createHash } from 'node:crypto'
import { parseTradeBill, readTradeBill } from './trade-bill'
import type { PayRequest } from './transport'

const columns =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const totals = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const payment =
  '`2026-09-21 23:59:59,`wxshop,`1600000001,`0,`,`4200000000000000000000000001,`pay0000001,`oAlice,`JSAPI,`SUCCESS,`OTHERS,`CNY,`0.57,`0.00,`0,`0,`0.00,`0.00,`,`,`坚果, 礼盒,`ord1,`0.00000,`0.60%,`0.57,`0.00,`'
const refund =
  '`2026-09-21 10:00:00,`wxshop,`1600000001,`0,`,`4200000000000000000000000002,`pay0000002,`oBob,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5000,`ref0000001,`1.15,`0.00,`ORIGINAL,`PROCESSING,`坚果,`,`-0.01000,`0.60%,`0.00,`1.15,`'
const sums = '`2,`0.57,`1.15,`0.00,`-0.01000,`0.57,`1.15'
const file = (lines: readonly string[], mark = '\uFEFF') => Buffer.from(`${mark}${lines.join('\r\n')}\r\n`)
const whole = file([columns, payment, refund, totals, sums])

const expected = {
  date: '2026-09-21',
  lines: [
    {
      at: Date.parse('2026-09-21T23:59:59+08:00'),
      outTradeNo: 'pay0000001',
      transactionId: '4200000000000000000000000001',
      openid: 'oAlice',
      tradeState: 'SUCCESS',
      orderFen: 57,
      refund: undefined,
    },
    {
      at: Date.parse('2026-09-21T10:00:00+08:00'),
      outTradeNo: 'pay0000002',
      transactionId: '4200000000000000000000000002',
      openid: 'oBob',
      tradeState: 'REFUND',
      orderFen: 0,
      refund: { refundId: '5000', outRefundNo: 'ref0000001', refundFen: 115, state: 'PROCESSING' },
    },
  ],
  orderTotalFen: 57,
  refundTotalFen: 115,
}

test('a bill is read by its digits, with or without a byte order mark, commas in a title and all', async () => {
  expect(await parseTradeBill('2026-09-21', whole)).toEqual(expected)
  expect(await parseTradeBill('2026-09-21', file([columns, payment, refund, totals, sums], ''))).toEqual(expected)
})

test.each([
  ['a line is missing', file([columns, payment, totals, sums])],
  ['a line is there twice', file([columns, payment, payment, refund, totals, sums])],
  ['an amount was changed', file([columns, payment.replace('`0.60%,`0.57', '`0.60%,`0.58'), refund, totals, sums])],
  ['a refund was changed', file([columns, payment, refund.replace('`0.00,`1.15,`', '`0.00,`1.16,`'), totals, sums])],
  ['an amount is empty', file([columns, payment.replace('`0.60%,`0.57', '`0.60%,`'), refund, totals, sums])],
  ['a column is missing', file([columns.replace(',订单金额', ',金额'), payment, refund, totals, sums])],
  ['a state is unknown', file([columns, payment.replace('SUCCESS', 'DONE'), refund, totals, sums])],
  ['a time is none', file([columns, payment.replace('2026-09-21 23:59:59', '昨天'), refund, totals, sums])],
  ['it is empty', Buffer.alloc(0)],
])('a bill in which %s is not believed', async (_what, bytes) => {
  await expect(parseTradeBill('2026-09-21', bytes)).rejects.toMatchObject({
    code: 'UNEXPECTED_REPLY',
    kind: 'unreachable',
  })
})

const sha1 = createHash('sha1').update(whole).digest('hex')

/** Plays the two replies of a bill; the transport's own tests are about what it lets through. */
function answering(reply: { hash?: string; url?: string; file?: unknown }) {
  const asked: PayRequest[] = []
  const send = (request: PayRequest) => {
    asked.push(request)
    if (request.unsignedFile) return Promise.resolve(reply.file ?? whole)
    const download_url = reply.url ?? 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=t1&x=2'
    return Promise.resolve({ hash_type: 'SHA1', hash_value: reply.hash ?? sha1, download_url })
  }
  return { asked, read: () => readTradeBill(send, '2026-09-21', {}) }
}

test('the file behind the address is read with its token, and nothing else is asked for unsigned', async () => {
  const { asked, read } = answering({})
  expect(await read()).toEqual(expected)
  expect(asked).toEqual([
    { method: 'GET', path: '/v3/bill/tradebill', query: { bill_date: '2026-09-21', bill_type: 'ALL' } },
    { method: 'GET', path: '/v3/billdownload/file', query: { token: 't1', x: '2' }, unsignedFile: true },
  ])
})

test.each([
  ['another hash', { hash: sha1.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }],
  ['half a hash', { hash: sha1.slice(0, 20) }],
  ['no hash', { hash: '' }],
  ['another file', { file: file([columns, payment, totals, '`1,`0.57,`0.00,`0.00,`0.00,`0.57,`0.00']) }],
])('a bill that comes with %s is refused by a code of its own', async (_what, reply) => {
  await expect(answering(reply).read()).rejects.toMatchObject({ code: 'WRONG_HASH', kind: 'unreachable' })
})

test.each([
  ['an address that is no bill', { url: 'https://api.mch.weixin.qq.com/v3/pay/transactions/jsapi' }],
  ['something other than bytes', { file: { code: 'ERROR' } }],
])('a bill that comes with %s is not believed', async (_what, reply) => {
  await expect(answering(reply).read()).rejects.toMatchObject({ code: 'UNEXPECTED_REPLY' })
})

test('a refund the bill says FAIL of is one that needs a person', async () => {
  const failed = file([columns, payment, refund.replace('PROCESSING', 'FAIL'), totals, sums])
  const { lines } = await parseTradeBill('2026-09-21', failed)
  expect(lines[1]?.refund?.state).toBe('ABNORMAL')
})

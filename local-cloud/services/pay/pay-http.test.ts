import { createSign } from 'node:crypto'
import vectors from '../../../tests/fixtures/pay-v3-vectors.json'
import { anOrder, startPayLab, type PayLab } from '../../../tests/support/pay-lab'

let lab: PayLab
beforeAll(async () => {
  lab = await startPayLab()
  await lab.client.prepay(anOrder('pay0000001'))
})
afterAll(() => lab.stop())

const path = () => `/v3/pay/transactions/out-trade-no/pay0000001?mchid=${lab.config.merchantId}`

interface Asked {
  method?: string
  path?: string
  signedPath?: string
  body?: string
  signedBody?: string
  offsetSeconds?: number
  field?: [name: string, value: string]
  serial?: string
}

/** Speaks to the simulator without the shop's client, so that everything about a request can be wrong. */
async function ask(asked: Asked = {}): Promise<{ status: number; code: string | undefined; headers: Headers }> {
  const { method = 'GET', body = '', offsetSeconds = 0 } = asked
  const timestamp = String(Math.floor(lab.now() / 1000) + offsetSeconds)
  const message = `${method}\n${asked.signedPath ?? asked.path ?? path()}\n${timestamp}\nn0nce\n${asked.signedBody ?? body}\n`
  const fields: Record<string, string> = {
    mchid: lab.config.merchantId,
    nonce_str: 'n0nce',
    timestamp,
    serial_no: lab.config.merchantSerial,
    signature: createSign('RSA-SHA256').update(message).sign(lab.config.merchantPrivateKey, 'base64'),
  }
  if (asked.field) fields[asked.field[0]] = asked.field[1]
  const authorization = `WECHATPAY2-SHA256-RSA2048 ${Object.entries(fields)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
  const response = await fetch(`${lab.config.baseUrl}${asked.path ?? path()}`, {
    method,
    headers: {
      authorization,
      'content-type': 'application/json',
      ...(asked.serial !== undefined && { 'wechatpay-serial': asked.serial }),
    },
    ...(body !== '' && { body }),
  })
  const text = await response.text()
  const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string }
  return { status: response.status, code, headers: response.headers }
}

test('the fields of Authorization may come in the order of the official SDK', async () => {
  expect(vectors.authorization.note).toMatch(/mchid=.*nonce_str=.*timestamp=.*serial_no=.*signature=/)
  expect(await ask()).toMatchObject({ status: 200 })
})

test.each<[string, Asked]>([
  ['301 seconds behind', { offsetSeconds: -301 }],
  ['301 seconds ahead', { offsetSeconds: 302 }],
  ['signed without its query', { signedPath: '/v3/pay/transactions/out-trade-no/pay0000001' }],
  ['signed for another method', { method: 'POST', path: '/v3/x', signedPath: '/v3/x', field: ['signature', 'AAAA'] }],
  [
    'signed for another body',
    {
      method: 'POST',
      path: '/v3/pay/transactions/out-trade-no/pay0000001/close',
      body: '{"mchid": "1"}',
      signedBody: '{"mchid":"1"}',
    },
  ],
  ['of another merchant', { field: ['mchid', '1600000009'] }],
  ['under another certificate', { field: ['serial_no', 'ABCD'] }],
  ['with another nonce than it signed', { field: ['nonce_str', 'other'] }],
  ['without a signature', { field: ['signature', ''] }],
  ['with a timestamp that is none', { field: ['timestamp', 'now'] }],
])('a request %s is refused, and the refusal is not signed', async (_what, asked) => {
  const reply = await ask(asked)
  expect(reply).toMatchObject({ status: 401, code: 'SIGN_ERROR' })
  expect(reply.headers.has('wechatpay-signature')).toBe(false)
})

test('a request without Authorization is refused', async () => {
  const response = await fetch(`${lab.config.baseUrl}${path()}`)
  expect(response.status).toBe(401)
})

test('a reply is signed by the key the request names, else by the certificate', async () => {
  for (const serial of Object.keys(lab.config.platformKeys)) {
    expect((await ask({ serial })).headers.get('wechatpay-serial')).toBe(serial)
  }
  const certificate = Object.keys(lab.config.platformKeys).find((serial) => !serial.startsWith('PUB_KEY_ID_'))
  expect((await ask()).headers.get('wechatpay-serial')).toBe(certificate)
  expect((await ask({ serial: 'PUB_KEY_ID_0666' })).headers.get('wechatpay-serial')).toBe(certificate)
})

test('refusals of signed requests are signed', async () => {
  const unknown = await ask({ path: `/v3/pay/transactions/out-trade-no/nobody0001?mchid=${lab.config.merchantId}` })
  expect(unknown).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' })
  expect(unknown.headers.has('wechatpay-signature')).toBe(true)
  expect(await ask({ path: '/v3/nothing/here' })).toMatchObject({ status: 404, code: 'RESOURCE_NOT_EXISTS' })
})

test.each([
  ['no JSON', '支付'],
  ['an order number with a space', prepay({ out_trade_no: 'pay 000001' })],
  ['an order number of five characters', prepay({ out_trade_no: 'pay01' })],
  ['a description of 128 characters', prepay({ description: '坚'.repeat(128) })],
  ['an amount of nothing', prepay({ amount: { total: 0 } })],
  ['an amount in words', prepay({ amount: { total: '1' } })],
  ['another currency', prepay({ amount: { total: 1, currency: 'USD' } })],
  ['nobody to pay', prepay({ payer: undefined })],
  ['a notify_url with a query', prepay({ notify_url: 'https://shop.example/?a=1' })],
  ['a time that is none', prepay({ time_expire: 'soon' })],
])('a prepay with %s is a parameter error', async (_what, text) => {
  const body = text.replace('MCHID', lab.config.merchantId).replace('APPID', lab.config.appId)
  const reply = await ask({ method: 'POST', path: '/v3/pay/transactions/jsapi', body })
  expect(reply).toMatchObject({ status: 400, code: 'PARAM_ERROR' })
})

function prepay(change: object): string {
  return JSON.stringify({
    appid: 'APPID',
    mchid: 'MCHID',
    description: '坚果',
    out_trade_no: 'pay0000009',
    notify_url: 'https://shop.example/notify',
    amount: { total: 1, currency: 'CNY' },
    payer: { openid: 'oAlice' },
    ...change,
  })
}

test('an order can be asked for by WeChat’s own number', async () => {
  await lab.client.prepay(anOrder('pay0000005'))
  await lab.pay.settle({ outTradeNo: 'pay0000005', outcome: 'pay' })
  const id = (await lab.client.query('pay0000005'))?.transactionId ?? ''
  const mchid = lab.config.merchantId
  expect(await ask({ path: `/v3/pay/transactions/id/${id}?mchid=${mchid}` })).toMatchObject({ status: 200 })
  expect(await ask({ path: `/v3/pay/transactions/id/4200?mchid=${mchid}` })).toMatchObject({ code: 'ORDER_NOT_EXIST' })
})

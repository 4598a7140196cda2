import { createSign, createVerify } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rsaPair } from '../../../tests/support/rsa-pair'
import { createWechatPay, type WechatPay } from './wechat-pay'

const merchant = rsaPair()
const wechat = rsaPair()
const stranger = rsaPair()

interface Reply {
  status: number
  body: string
  /** The headers that claim WeChat's signature. */
  headers: Record<string, string>
}
let reply: Reply
/** Answers a space every 20 ms, for ever. */
let trickles = false
let heard: { request: IncomingMessage; body: string }[]
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    heard.push({ request, body: Buffer.concat(chunks).toString() })
    if (trickles) {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => {
        clearInterval(drip)
      })
      return
    }
    response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers })
    response.end(reply.body)
  })
})
let client: WechatPay
let baseUrl: string

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})
beforeEach(() => {
  heard = []
  client = createWechatPay({ ...configOf(), baseUrl })
})

interface Claim {
  body: string
  key?: string
  serial?: string
  agoSeconds?: number
}

function claim({ body, key = wechat.privateKey, serial = 'PUB_KEY_ID_0100', agoSeconds = 0 }: Claim) {
  const timestamp = String(Math.floor(Date.now() / 1000) - agoSeconds)
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': 'n0nce',
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature': createSign('RSA-SHA256').update(`${timestamp}\nn0nce\n${body}\n`).sign(key, 'base64'),
  }
}

const unpaid = JSON.stringify({ out_trade_no: 'pay0000001', trade_state: 'NOTPAY' })
const unknown = JSON.stringify({ code: 'ORDER_NOT_EXIST', message: '订单不存在' })
const paidAlready = JSON.stringify({ code: 'ORDERPAID', message: '该订单已支付' })
const without = (name: string) => {
  const headers: Record<string, string> = claim({ body: unpaid })
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name))
}

test('a reply signed by WeChat is believed', async () => {
  reply = { status: 200, body: unpaid, headers: claim({ body: unpaid }) }
  expect(await client.query('pay0000001')).toMatchObject({ tradeState: 'NOTPAY' })
})

test.each([
  ['without any signature', {}],
  ['without its timestamp', without('Wechatpay-Timestamp')],
  ['without its nonce', without('Wechatpay-Nonce')],
  ['without its serial', without('Wechatpay-Serial')],
  ['without its signature', without('Wechatpay-Signature')],
  ['signed by a stranger', claim({ body: unpaid, key: stranger.privateKey })],
  ['under an unknown serial', claim({ body: unpaid, serial: 'PUB_KEY_ID_0666' })],
  ['signed for another body', claim({ body: unpaid.replace('NOTPAY', 'SUCCESS') })],
  ['signed six minutes ago', claim({ body: unpaid, agoSeconds: 360 })],
  ['signed six minutes ahead', claim({ body: unpaid, agoSeconds: -360 })],
])('a reply %s is as good as none', async (_what, headers) => {
  reply = { status: 200, body: unpaid, headers }
  await expect(client.query('pay0000001')).rejects.toMatchObject({ code: 'UNVERIFIED_REPLY', kind: 'unreachable' })
})

test('an empty 204 closes an order only when WeChat signed its emptiness', async () => {
  reply = { status: 204, body: '', headers: claim({ body: '' }) }
  expect(await client.close('pay0000001')).toBe('closed')
  reply = { status: 204, body: '', headers: {} }
  await expect(client.close('pay0000001')).rejects.toMatchObject({ code: 'UNVERIFIED_REPLY', kind: 'unreachable' })
  reply = { status: 204, body: '', headers: claim({ body: '{}' }) }
  await expect(client.close('pay0000001')).rejects.toMatchObject({ code: 'UNVERIFIED_REPLY', kind: 'unreachable' })
})

test('“no such order” and “already paid” decide about money, so they too must be signed', async () => {
  reply = { status: 404, body: unknown, headers: claim({ body: unknown }) }
  expect(await client.query('pay0000001')).toBeUndefined()
  reply = { status: 404, body: unknown, headers: {} }
  await expect(client.query('pay0000001')).rejects.toMatchObject({ code: 'UNVERIFIED_REPLY', status: 404 })
  reply = { status: 400, body: paidAlready, headers: claim({ body: paidAlready }) }
  expect(await client.close('pay0000001')).toBe('already-paid')
  reply = { status: 400, body: paidAlready, headers: claim({ body: paidAlready, key: stranger.privateKey }) }
  await expect(client.close('pay0000001')).rejects.toMatchObject({ code: 'UNVERIFIED_REPLY', status: 400 })
})

test('an unsigned 401, which WeChat cannot sign, is told by its code', async () => {
  reply = { status: 401, body: '{"code":"SIGN_ERROR","message":"签名错误"}', headers: {} }
  await expect(client.query('pay0000001')).rejects.toMatchObject({ code: 'SIGN_ERROR', status: 401, kind: 'refused' })
  reply = { status: 401, body: 'not json', headers: {} }
  await expect(client.query('pay0000001')).rejects.toMatchObject({ code: 'UNEXPECTED_REPLY', kind: 'unreachable' })
})

test.each([
  [400, 'PARAM_ERROR', 'refused'],
  [403, 'NOT_ENOUGH', 'refused'],
  [404, 'SOMETHING_ELSE', 'refused'],
  [429, 'FREQUENCY_LIMITED', 'unreachable'],
  [500, 'SYSTEM_ERROR', 'unreachable'],
  [503, 'SYSTEM_ERROR', 'unreachable'],
])('a signed %d %s is %s', async (status, code, kind) => {
  const body = JSON.stringify({ code, message: '' })
  reply = { status, body, headers: claim({ body }) }
  await expect(client.query('pay0000001')).rejects.toMatchObject({ name: 'WechatPayError', code, status, kind })
})

test.each([['<html>'], ['[]'], ['{"trade_state":"NOTPAY"}'], ['{"out_trade_no":"pay0000001","trade_state":"DONE"}']])(
  'a signed reply %p that is no order is not taken for one',
  async (body) => {
    reply = { status: 200, body, headers: claim({ body }) }
    await expect(client.query('pay0000001')).rejects.toMatchObject({ code: 'UNEXPECTED_REPLY', kind: 'unreachable' })
  },
)

test('a redirect is not followed with our signature', async () => {
  reply = { status: 302, body: '', headers: { location: `${baseUrl}/elsewhere`, ...claim({ body: '' }) } }
  await expect(client.query('pay0000001')).rejects.toMatchObject({ kind: 'unreachable' })
  expect(heard).toHaveLength(1)
})

test('a reply that trickles is given up in the time it has', async () => {
  trickles = true
  const startedAt = performance.now()
  const asked = client.query('pay0000001', { timeoutMs: 200 })
  await expect(asked).rejects.toMatchObject({ code: 'TIMEOUT', kind: 'unreachable' })
  expect(performance.now() - startedAt).toBeLessThan(3_000)
  trickles = false
})

test('a host that is not there is unreachable', async () => {
  const nowhere = createWechatPay({ ...configOf(), baseUrl: 'http://127.0.0.1:9' })
  await expect(nowhere.query('pay0000001')).rejects.toMatchObject({ code: 'NETWORK', status: 0, kind: 'unreachable' })
})

test('what is thrown holds neither key nor Authorization', async () => {
  reply = { status: 500, body: '{}', headers: {} }
  const error = await client.query('pay0000001').catch((cause: unknown) => cause)
  const all = JSON.stringify(error, Object.getOwnPropertyNames(error))
  expect(all).not.toMatch(/PRIVATE KEY|WECHATPAY2|aVeryLocalKey/)
  expect(Object.keys(error as object).sort()).toEqual(['code', 'kind', 'name', 'status'])
})

test('every request names our certificate and the key to answer with, and signs the very bytes it sends', async () => {
  const body = JSON.stringify({ prepay_id: 'wx1' })
  reply = { status: 200, body, headers: claim({ body }) }
  await client.prepay({
    outTradeNo: 'pay0000001',
    description: '连铺 “礼盒” <1>',
    amountFen: 1,
    openid: 'oAlice',
    expiresAt: 1_790_000_000_000,
  })
  const { request, body: sent } = heard[0]!
  expect(request.headers['wechatpay-serial']).toBe('PUB_KEY_ID_0100')
  expect(JSON.parse(sent)).toEqual({
    appid: 'wxshop',
    mchid: '1600000001',
    description: '连铺 “礼盒” <1>',
    out_trade_no: 'pay0000001',
    time_expire: '2026-09-21T22:13:20+08:00',
    notify_url: 'https://shop.example/notify',
    amount: { total: 1, currency: 'CNY' },
    payer: { openid: 'oAlice' },
  })
  const fields = authorization(request)
  expect(fields).toMatchObject({ mchid: '1600000001', serial_no: 'ABCD1234' })
  expect(
    isOurs(`POST\n/v3/pay/transactions/jsapi\n${fields['timestamp']}\n${fields['nonce_str']}\n${sent}\n`, fields),
  ).toBe(true)
})

test('a query’s signature covers its query string and an empty body', async () => {
  reply = { status: 200, body: unpaid, headers: claim({ body: unpaid }) }
  await client.query('pay0000001')
  const fields = authorization(heard[0]!.request)
  const path = '/v3/pay/transactions/out-trade-no/pay0000001?mchid=1600000001'
  expect(isOurs(`GET\n${path}\n${fields['timestamp']}\n${fields['nonce_str']}\n\n`, fields)).toBe(true)
})

/** The shape the official Go SDK's own test expects: five quoted fields, comma-separated. */
function authorization(request: IncomingMessage): Record<string, string> {
  const text = request.headers.authorization ?? ''
  expect(text).toMatch(/^WECHATPAY2-SHA256-RSA2048 (?:\w+="[^"]*",){4}\w+="[^"]*"$/)
  const fields = Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!]))
  expect(Object.keys(fields).sort()).toEqual(['mchid', 'nonce_str', 'serial_no', 'signature', 'timestamp'])
  return fields
}

function isOurs(message: string, fields: Record<string, string>): boolean {
  return createVerify('RSA-SHA256')
    .update(message)
    .verify(merchant.publicKey, fields['signature'] ?? '', 'base64')
}

function configOf() {
  return {
    appId: 'wxshop',
    merchantId: '1600000001',
    merchantSerial: 'ABCD1234',
    merchantPrivateKey: merchant.privateKey,
    apiV3Key: 'aVeryLocalKeyOfExactly32Bytes!!!',
    platformKeys: { PUB_KEY_ID_0100: wechat.publicKey },
    notifyUrl: 'https://shop.example/notify',
    smartguide: { corpId: 'wwcorp', storeId: 1 },
    now: Date.now,
  }
}

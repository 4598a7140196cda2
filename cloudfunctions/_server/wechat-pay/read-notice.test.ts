import { createCipheriv, createSign } from 'node:crypto'
import vectors from '../../../tests/fixtures/pay-v3-vectors.json'
import { rsaPair } from '../../../tests/support/rsa-pair'
import { NoticeRejected, readNotice, type Notice, type RawNotice } from './read-notice'

const wechat = rsaPair()
const stranger = rsaPair()
const keys = {
  apiV3Key: 'aVeryLocalKeyOfExactly32Bytes!!!',
  platformKeys: {
    PUB_KEY_ID_0100: wechat.publicKey,
    [vectors.notifySignature.headers['Wechatpay-Serial']]: vectors.notifySignature.certificatePem,
  },
}
const now = 1_790_000_000_000

interface Signed {
  body: string | Buffer
  privateKey?: string
  timestamp?: string
  nonce?: string
  serial?: string
}

function signed({
  body,
  privateKey = wechat.privateKey,
  timestamp = '1790000000',
  nonce = 'n0nce',
  serial = 'PUB_KEY_ID_0100',
}: Signed): RawNotice {
  const signature = createSign('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n`)
    .update(body)
    .update('\n')
    .sign(privateKey, 'base64')
  return {
    headers: {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': serial,
      'wechatpay-signature': signature,
    },
    body: Buffer.from(body),
  }
}

const trade = {
  appid: 'wxshop',
  mchid: '1600000001',
  out_trade_no: 'pay0000001',
  transaction_id: '4200000000000000000000000001',
  trade_type: 'JSAPI',
  trade_state: 'SUCCESS',
  trade_state_desc: '支付成功',
  bank_type: 'OTHERS',
  attach: 'ord1',
  success_time: '2026-09-21T21:33:20+08:00',
  payer: { openid: 'oAlice' },
  amount: { total: 4990, payer_total: 4490, currency: 'CNY', payer_currency: 'CNY' },
}
const refund = {
  mchid: '1600000001',
  out_trade_no: 'pay0000001',
  transaction_id: '4200000000000000000000000001',
  out_refund_no: 'ref0000001',
  refund_id: '50000000000000000000000001',
  refund_status: 'SUCCESS',
  success_time: '2026-09-21T21:33:20+08:00',
  amount: { total: 4990, refund: 990, payer_total: 4490, payer_refund: 990 },
}

function sealed(plaintext: string, { key = keys.apiV3Key, nonce = 'abcdef012345', aad = 'transaction' } = {}) {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key), Buffer.from(nonce))
  cipher.setAAD(Buffer.from(aad))
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  )
  return { original_type: 'transaction', algorithm: 'AEAD_AES_256_GCM', ciphertext, associated_data: aad, nonce }
}

function body(eventType: string, plaintext: unknown, changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id: 'EV-1',
    create_time: '2026-09-21T21:33:20+08:00',
    resource_type: 'encrypt-resource',
    event_type: eventType,
    summary: '支付成功',
    resource: { ...sealed(JSON.stringify(plaintext)), ...changes },
  })
}

const paid = body('TRANSACTION.SUCCESS', trade)

function outcome(raw: RawNotice, at = now): Notice | string {
  try {
    return readNotice(raw, keys, at)
  } catch (error) {
    if (error instanceof NoticeRejected) return error.reason
    throw error
  }
}

test('a payment is read with whole fen and epoch milliseconds', () => {
  expect(outcome(signed({ body: paid }))).toEqual({
    id: 'EV-1',
    eventType: 'TRANSACTION.SUCCESS',
    trade: {
      appId: 'wxshop',
      merchantId: '1600000001',
      outTradeNo: 'pay0000001',
      transactionId: '4200000000000000000000000001',
      tradeState: 'SUCCESS',
      openid: 'oAlice',
      attach: 'ord1',
      paidAt: 1_789_997_600_000,
      totalFen: 4990,
      payerFen: 4490,
      currency: 'CNY',
    },
  })
})

test.each(['REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.CLOSED'])('a refund notice %s is read', (eventType) => {
  const state = eventType.slice('REFUND.'.length)
  expect(outcome(signed({ body: body(eventType, { ...refund, refund_status: state }) }))).toEqual({
    id: 'EV-1',
    eventType,
    refund: {
      merchantId: '1600000001',
      outTradeNo: 'pay0000001',
      transactionId: '4200000000000000000000000001',
      outRefundNo: 'ref0000001',
      refundId: '50000000000000000000000001',
      state,
      refundedAt: 1_789_997_600_000,
      totalFen: 4990,
      refundFen: 990,
    },
  })
})

test('a field WeChat adds one day does not stop a payment', () => {
  expect(outcome(signed({ body: body('TRANSACTION.SUCCESS', { ...trade, new_field: { a: 1 } }) }))).toMatchObject({
    id: 'EV-1',
  })
})

test('header names are found in any case', () => {
  const { headers, body: bytes } = signed({ body: paid })
  const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]))
  expect(outcome({ headers: shouted, body: bytes })).toMatchObject({ id: 'EV-1' })
})

const { headers } = signed({ body: paid })
const names = ['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-serial', 'wechatpay-signature']

test.each(names)('a notice without %s is refused, and so is one where it is empty', (name) => {
  expect(outcome({ headers: { ...headers, [name]: undefined }, body: Buffer.from(paid) })).toBe('header-missing')
  expect(outcome({ headers: { ...headers, [name]: '' }, body: Buffer.from(paid) })).toBe('header-missing')
})

test.each(names)('a notice that says %s twice is refused', (name) => {
  const twice = { ...headers, [name.toUpperCase()]: 'other' }
  expect(outcome({ headers: twice, body: Buffer.from(paid) })).toBe('header-ambiguous')
})

test.each([
  ['signed by a stranger', signed({ body: paid, privateKey: stranger.privateKey }), 'signature-wrong'],
  [
    'signed by a stranger who names himself',
    signed({ body: paid, privateKey: stranger.privateKey, serial: 'PUB_KEY_ID_0666' }),
    'serial-unknown',
  ],
  ['under a serial that every object has', signed({ body: paid, serial: 'constructor' }), 'serial-unknown'],
  ['signed by WeChat under its other key', signed({ body: paid, serial: 'D7CE59D1F522D701' }), 'signature-wrong'],
  [
    'with no signature but a probe',
    withSignature(`WECHATPAY/SIGNTEST/${headers['wechatpay-signature'] ?? ''}`),
    'signature-probe',
  ],
  [
    'with a probe under an unknown serial',
    withSignature('WECHATPAY/SIGNTEST/abc', 'PUB_KEY_ID_0666'),
    'signature-probe',
  ],
  ['with a signature that is no base64', withSignature('§§§'), 'signature-wrong'],
])('a notice %s is refused', (_what, raw, reason) => {
  expect(outcome(raw)).toBe(reason)
})

function withSignature(signature: string, serial = 'PUB_KEY_ID_0100'): RawNotice {
  return {
    headers: { ...headers, 'wechatpay-signature': signature, 'wechatpay-serial': serial },
    body: Buffer.from(paid),
  }
}

const spaced = JSON.stringify(JSON.parse(paid), null, 1)
const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(paid) as object).reverse()))

test.each([
  ['indented', spaced],
  ['with its keys in another order', reordered],
  ['with a line end after it', `${paid}\n`],
  ['with CRLF after it', `${paid}\r\n`],
  ['with a byte order mark', `\uFEFF${paid}`],
  ['in base64', Buffer.from(paid).toString('base64')],
  ['with its Chinese escaped', paid.replace('支付成功', '\\u652f\\u4ed8\\u6210\\u529f')],
  ['empty', ''],
])('the signature covers the very bytes: the same notice %s is refused', (_what, changed) => {
  expect(outcome({ headers, body: Buffer.from(changed) })).toBe('signature-wrong')
})

test('a notice whose own bytes are indented or end in CRLF is read as signed', () => {
  expect(outcome(signed({ body: `${spaced}\r\n` }))).toMatchObject({ id: 'EV-1' })
})

test.each([
  [-300_000, 'timestamp-outside-window'],
  [-299_999, 'EV-1'],
  [0, 'EV-1'],
  [299_999, 'EV-1'],
  [300_000, 'timestamp-outside-window'],
])('with our clock %d ms from the timestamp it is %s', (offset, expected) => {
  const result = outcome(signed({ body: paid }), now + offset)
  expect(typeof result === 'string' ? result : result.id).toBe(expected)
})

test.each(['', 'abc', '1790000000.0', '-1790000000', '1790000000 ', '0x6AB13B80', '1790000000000'])(
  'a timestamp %p is none, however well signed',
  (timestamp) => {
    expect(outcome(signed({ body: paid, timestamp }))).toBe(
      timestamp === '' ? 'header-missing' : 'timestamp-outside-window',
    )
  },
)

test.each([
  ['no JSON', '支付成功', 'envelope-malformed'],
  ['a list', '[]', 'envelope-malformed'],
  ['without a resource', JSON.stringify({ id: 'EV-1', event_type: 'TRANSACTION.SUCCESS' }), 'envelope-malformed'],
  ['of another cipher', body('TRANSACTION.SUCCESS', trade, { algorithm: 'AEAD_AES_128_GCM' }), 'envelope-malformed'],
  ['with a short nonce', body('TRANSACTION.SUCCESS', trade, { nonce: 'abcdef' }), 'envelope-malformed'],
  ['of an event we know nothing of', body('PAYSCORE.USER_PAID', trade), 'event-unknown'],
  [
    'under another APIv3 key',
    body('TRANSACTION.SUCCESS', trade, sealed('{}', { key: 'x'.repeat(32) })),
    'resource-undecryptable',
  ],
  [
    'with other associated data',
    body('TRANSACTION.SUCCESS', trade, { associated_data: 'refund' }),
    'resource-undecryptable',
  ],
  ['with a truncated tag', body('TRANSACTION.SUCCESS', trade, { ciphertext: 'AAAA' }), 'resource-undecryptable'],
  ['whose plaintext is no JSON', body('TRANSACTION.SUCCESS', trade, sealed('paid')), 'resource-undecryptable'],
  [
    'of a state that does not exist',
    body('TRANSACTION.SUCCESS', { ...trade, trade_state: 'PAID' }),
    'resource-malformed',
  ],
  [
    'without its order number',
    body('TRANSACTION.SUCCESS', { ...trade, out_trade_no: undefined }),
    'resource-malformed',
  ],
  ['of half a fen', body('TRANSACTION.SUCCESS', { ...trade, amount: { total: 0.5 } }), 'resource-malformed'],
  ['of an amount in words', body('TRANSACTION.SUCCESS', { ...trade, amount: { total: '4990' } }), 'resource-malformed'],
  ['paid at no time', body('TRANSACTION.SUCCESS', { ...trade, success_time: 'yesterday' }), 'resource-malformed'],
  ['that holds a refund', body('TRANSACTION.SUCCESS', refund), 'resource-malformed'],
  ['of a refund that holds a payment', body('REFUND.SUCCESS', trade), 'resource-malformed'],
])('a well-signed notice %s is refused', (_what, text, reason) => {
  expect(outcome(signed({ body: text }))).toBe(reason)
})

test('a payment that did not succeed is told as it is, even inside a success notice', () => {
  expect(outcome(signed({ body: body('TRANSACTION.SUCCESS', { ...trade, trade_state: 'NOTPAY' }) }))).toMatchObject({
    trade: { tradeState: 'NOTPAY' },
  })
})

test('a refusal tells its reason and nothing of the notice or the keys', () => {
  const error = new NoticeRejected('signature-wrong')
  expect(Object.keys(error).sort()).toEqual(['name', 'reason'])
  expect(error.message).toBe('signature-wrong')
})

describe('the notice of the official Go SDK, signed under a certificate', () => {
  const vector = vectors.notifySignature
  const raw = { headers: vector.headers, body: Buffer.from(vector.body) }
  const sentAt = Number(vector.headers['Wechatpay-Timestamp']) * 1000

  test('passes the signature, and is refused only for its event', () => {
    expect(outcome(raw, sentAt)).toBe('event-unknown')
  })
  test('does not pass with one byte changed', () => {
    expect(outcome({ ...raw, body: Buffer.from(vector.body.replace('签约', '解约')) }, sentAt)).toBe('signature-wrong')
  })
})

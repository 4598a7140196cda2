import vectors from '../../../tests/fixtures/pay-v3-vectors.json'
import { rsaPair } from '../../../tests/support/rsa-pair'
import { preferredSerial, wechatPayConfigFromEnvironment } from './wechat-pay-config'

const { publicKey, privateKey } = rsaPair()
const certificate = vectors.notifySignature.certificatePem
const complete = {
  WECHAT_PAY_BASE_URL: 'https://api.mch.weixin.qq.com',
  WECHAT_PAY_APPID: 'wxshop',
  WECHAT_PAY_MCHID: '1600000001',
  WECHAT_PAY_MCH_SERIAL: 'ABCD',
  WECHAT_PAY_MCH_PRIVATE_KEY: privateKey,
  WECHAT_PAY_API_V3_KEY: 'aVeryLocalKeyOfExactly32Bytes!!!',
  WECHAT_PAY_PLATFORM_KEYS: JSON.stringify({ D7CE59D1F522D701: certificate, PUB_KEY_ID_01: publicKey }),
  WECHAT_PAY_NOTIFY_URL: 'https://shop.example/http/payment-callback',
  WECHAT_PAY_SMARTGUIDE_CORPID: 'wwcorp',
  WECHAT_PAY_SMARTGUIDE_STORE_ID: '10001',
}
const read = (change: Record<string, string | undefined> = {}) =>
  wechatPayConfigFromEnvironment({ ...complete, ...change }, () => 7)

test('a complete environment is a configuration', () => {
  const config = read()
  expect(config).toMatchObject({ appId: 'wxshop', smartguide: { corpId: 'wwcorp', storeId: 10001 } })
  expect(config.platformKeys).toEqual({ D7CE59D1F522D701: certificate, PUB_KEY_ID_01: publicKey })
  expect(config.now()).toBe(7)
})

test('a private key on one line, its line ends escaped as consoles want them, is the same key', () => {
  expect(read({ WECHAT_PAY_MCH_PRIVATE_KEY: privateKey.replaceAll('\n', '\\n') })).toEqual({
    ...read(),
    now: expect.any(Function) as () => number,
  })
})

test('the public key is asked for before a certificate', () => {
  expect(preferredSerial(read().platformKeys)).toBe('PUB_KEY_ID_01')
  expect(preferredSerial({ D7CE59D1F522D701: certificate })).toBe('D7CE59D1F522D701')
})

test.each(Object.keys(complete))('without %s nothing starts, and the error names it', (name) => {
  expect(() => read({ [name]: undefined })).toThrow(name)
  expect(() => read({ [name]: '' })).toThrow(name)
})

test.each([
  ['WECHAT_PAY_API_V3_KEY', 'aVeryLocalKeyOfExactly31Bytes!!'],
  ['WECHAT_PAY_MCH_PRIVATE_KEY', publicKey],
  ['WECHAT_PAY_PLATFORM_KEYS', '{}'],
  ['WECHAT_PAY_PLATFORM_KEYS', '{"PUB_KEY_ID_01":"not a key"}'],
  ['WECHAT_PAY_NOTIFY_URL', 'https://shop.example/?a=1'],
  ['WECHAT_PAY_SMARTGUIDE_STORE_ID', '1e3'],
])('a wrong %s is named and not shown', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name)
  expect(() => read({ [name]: value })).not.toThrow(value)
})

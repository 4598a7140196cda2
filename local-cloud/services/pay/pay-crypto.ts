import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto'
import type { PayKeys, PlatformKey } from './pay-keys'

/** The four headers that sign a reply or notice over exactly `body`. `now` is epoch ms. */
export function signatureHeaders(key: PlatformKey, now: number, body: string | Buffer): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const nonce = randomBytes(16).toString('hex')
  const signature = createSign('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n`)
    .update(body)
    .update('\n')
    .sign(key.privatePem, 'base64')
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': key.serial,
    'Wechatpay-Signature': signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** A notice's `resource`: AES-256-GCM under the APIv3 key, tag behind the ciphertext. */
export function sealResource(apiV3Key: string, originalType: string, plaintext: unknown) {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce))
  cipher.setAAD(Buffer.from(originalType))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(plaintext), 'utf8'), cipher.final(), cipher.getAuthTag()])
  return {
    original_type: originalType,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    associated_data: originalType,
    nonce,
  }
}

export interface SignedRequest {
  method: string
  /** Path with query, as it came over the wire. */
  url: string
  body: Buffer
  authorization: string | undefined
}

const skewSeconds = 300
const scheme = 'WECHATPAY2-SHA256-RSA2048 '

/** Whether the merchant signed exactly this request within five minutes of `now`. */
export function isSignedByMerchant(request: SignedRequest, keys: PayKeys, now: number): boolean {
  if (!request.authorization?.startsWith(scheme)) return false
  const fields = new Map<string, string>()
  for (const match of request.authorization.slice(scheme.length).matchAll(/(\w+)="([^"]*)"/g)) {
    fields.set(match[1] ?? '', match[2] ?? '')
  }
  const timestamp = fields.get('timestamp') ?? ''
  if (fields.get('mchid') !== keys.merchantId || fields.get('serial_no') !== keys.merchantSerial) return false
  if (!/^\d{1,11}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > skewSeconds) return false
  return createVerify('RSA-SHA256')
    .update(`${request.method}\n${request.url}\n${timestamp}\n${fields.get('nonce_str') ?? ''}\n`)
    .update(request.body)
    .update('\n')
    .verify(keys.merchantPublicPem, fields.get('signature') ?? '', 'base64')
}

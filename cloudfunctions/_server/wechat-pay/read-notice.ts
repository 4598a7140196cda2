import { verify } from 'node:crypto'
import * as z from 'zod'
import { openResource, sealedResource, type SealedResource } from './open-resource'
import { refundNoticeShape, tradeShape, type Refund, type Trade } from './trade'
import type { NoticeKeys } from './wechat-pay-config'

/** The request as it arrived: the body's very bytes, header names in any case. */
export interface RawNotice {
  headers: Readonly<Record<string, string | undefined>>
  body: Buffer
}

/**
 * A notice WeChat did send. Whether it is about this shop (`appId`, `merchantId`) and this order (amount, currency) is for
 * the caller to compare; a refund's notice names no appid.
 */
export type Notice =
  | { id: string; eventType: 'TRANSACTION.SUCCESS'; trade: Trade }
  | { id: string; eventType: 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED'; refund: Refund }

export type NoticeRejection =
  | 'header-missing'
  | 'header-ambiguous'
  | 'signature-probe'
  | 'timestamp-outside-window'
  | 'serial-unknown'
  | 'signature-wrong'
  | 'envelope-malformed'
  | 'event-unknown'
  | 'resource-undecryptable'
  | 'resource-malformed'

/** For our own log and counters; the sender is told nothing but that it failed (4xx). */
export class NoticeRejected extends Error {
  override readonly name = 'NoticeRejected'
  readonly reason: NoticeRejection

  constructor(reason: NoticeRejection) {
    super(reason)
    this.reason = reason
  }
}

/** Five minutes, the bound both sides keep. */
const windowMs = 300_000
const probePrefix = 'WECHATPAY/SIGNTEST/'

const envelope = z.object({ id: z.string().min(1), event_type: z.string(), resource: sealedResource })

/**
 * Verifies, opens and reads a notice. Fields WeChat may add are tolerated: the whole is signed, so they are WeChat's own.
 * `now` is epoch ms. @throws NoticeRejected
 */
export function readNotice(raw: RawNotice, keys: NoticeKeys, now: number): Notice {
  verifySignature(raw, keys, now)
  const { id, event_type: eventType, resource } = read(envelope, parseJson(raw.body), 'envelope-malformed')
  switch (eventType) {
    case 'TRANSACTION.SUCCESS':
      return { id, eventType, trade: read(tradeShape, open(resource, keys), 'resource-malformed') }
    case 'REFUND.SUCCESS':
    case 'REFUND.ABNORMAL':
    case 'REFUND.CLOSED':
      return { id, eventType, refund: read(refundNoticeShape, open(resource, keys), 'resource-malformed') }
    default:
      throw new NoticeRejected('event-unknown')
  }
}

function verifySignature(raw: RawNotice, keys: NoticeKeys, now: number): void {
  const signature = header(raw, 'wechatpay-signature')
  const serial = header(raw, 'wechatpay-serial')
  const timestamp = header(raw, 'wechatpay-timestamp')
  const nonce = header(raw, 'wechatpay-nonce')
  // WeChat probes with these to see that we verify; they must fail, whatever serial they carry.
  if (signature.startsWith(probePrefix)) throw new NoticeRejected('signature-probe')
  const sentAt = /^\d{1,11}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN
  if (!(Math.abs(now - sentAt) < windowMs)) throw new NoticeRejected('timestamp-outside-window')
  const key = Object.hasOwn(keys.platformKeys, serial) ? keys.platformKeys[serial] : undefined
  if (key === undefined) throw new NoticeRejected('serial-unknown')
  const signed = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), raw.body, Buffer.from('\n')])
  if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64'))) throw new NoticeRejected('signature-wrong')
}

function header(raw: RawNotice, name: string): string {
  const values = Object.entries(raw.headers).filter(([key, value]) => key.toLowerCase() === name && value)
  if (values.length > 1) throw new NoticeRejected('header-ambiguous')
  const value = values[0]?.[1]
  if (!value) throw new NoticeRejected('header-missing')
  return value
}

function open(resource: SealedResource, keys: NoticeKeys): unknown {
  try {
    return JSON.parse(openResource(resource, keys.apiV3Key))
  } catch {
    throw new NoticeRejected('resource-undecryptable')
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new NoticeRejected('envelope-malformed')
  }
}

function read<Shape extends z.ZodType>(shape: Shape, value: unknown, reason: NoticeRejection): z.output<Shape> {
  const result = shape.safeParse(value)
  if (!result.success) throw new NoticeRejected(reason)
  return result.data
}

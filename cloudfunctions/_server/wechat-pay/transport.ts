import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import * as z from 'zod'
import { WechatPayError } from './wechat-pay-error'
import { preferredSerial, type WechatPayConfig } from './wechat-pay-config'

export interface PayRequest {
  method: 'GET' | 'POST' | 'PATCH'
  /** Path only, its variable parts already encoded. */
  path: string
  query?: Readonly<Record<string, string>>
  body?: Readonly<Record<string, unknown>>
  /** From sending to the whole reply. */
  timeoutMs?: number
  /** Reply body as bytes. Only a bill's download, which WeChat does not sign, may ask for it. */
  unsignedFile?: true
}

/** Sends one signed request. @throws WechatPayError unless a verified 2xx came back. */
export type PayTransport = (request: PayRequest) => Promise<unknown>

const defaultTimeoutMs = 5_000
const errorBody = z.object({ code: z.string(), message: z.string().default('') })

/**
 * The one place that knows wechatpay-axios-plugin, loaded at the first call: it costs a cold start more than all the rest
 * of a function that only lists orders. It signs requests and verifies replies, errors and empty 204s included.
 */
export function createTransport(config: WechatPayConfig): PayTransport {
  const serial = preferredSerial(config.platformKeys)
  let client: ReturnType<typeof connect> | undefined
  return async (request) => {
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs
    const { client: http } = await (client ??= connect(config))
    const reply = await http
      .request({
        url: request.path,
        method: request.method,
        headers: { 'Wechatpay-Serial': serial },
        timeout: timeoutMs,
        // The plugin's timeout counts from the last byte, so a reply that trickles never runs into it; this bounds the whole.
        signal: AbortSignal.timeout(timeoutMs),
        ...(request.body && { data: request.body }),
        ...(request.query && { params: request.query }),
        ...(request.unsignedFile && { responseType: 'arraybuffer' as const }),
      })
      .catch((cause: unknown) => {
        throw failureOf(cause)
      })
    if (reply.status >= 200 && reply.status < 300) return reply.data
    throw refusalOf(reply.status, reply.data)
  }
}

async function connect(config: WechatPayConfig) {
  const { default: Decorator } = await import('wechatpay-axios-plugin/lib/decorator')
  const client = Decorator.jsonBased({
    baseURL: config.baseUrl,
    mchid: config.merchantId,
    serial: config.merchantSerial,
    privateKey: config.merchantPrivateKey,
    certs: config.platformKeys,
    proxy: false,
    // A function is frozen between calls; a connection kept through that is dead, and ECONNRESET says nothing of the money.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
    maxRedirects: 0,
    // The plugin skips verification of replies it calls invalid; calling none invalid, all are verified.
    validateStatus: () => true,
  })
  // Wrapped: a promise must not resolve to the plugin's client, which is a function.
  return { client }
}

function refusalOf(status: number, body: unknown): WechatPayError {
  const said = errorBody.safeParse(typeof body === 'string' ? parseJson(body) : body)
  if (!said.success) {
    return new WechatPayError({ code: 'UNEXPECTED_REPLY', status, kind: 'unreachable', message: 'no error code' })
  }
  const kind = status < 500 && status !== 429 ? 'refused' : 'unreachable'
  return new WechatPayError({ ...said.data, status, kind })
}

/** Sorts what the plugin threw, keeping nothing of it: its errors carry the request and with it our Authorization. */
function failureOf(cause: unknown): WechatPayError {
  const { code, response } = cause as { code?: string; response?: { status?: number; data?: unknown } }
  const status = response?.status ?? 0
  if (code?.startsWith('EV3_RES_')) {
    // WeChat signs a reply only once it has verified our own signature, so a 401 comes unsigned.
    if (status === 401 && code === 'EV3_RES_HEADERS_INCOMPLATE') return refusalOf(status, response?.data)
    return new WechatPayError({ code: 'UNVERIFIED_REPLY', status, kind: 'unreachable', message: code })
  }
  const timedOut = code === 'ECONNABORTED' || code === 'ETIMEDOUT' || code === 'ERR_CANCELED'
  return new WechatPayError({
    code: timedOut ? 'TIMEOUT' : 'NETWORK',
    status,
    kind: 'unreachable',
    message: code ?? 'unknown failure',
  })
}

/** A verified reply in its expected shape. @throws WechatPayError `UNEXPECTED_REPLY` when it has another. */
export function expectShape<Shape extends z.ZodType>(shape: Shape, data: unknown): z.output<Shape> {
  const read = shape.safeParse(data)
  if (read.success) return read.data
  const fields = read.error.issues.map((issue) => issue.path.join('.') || '(whole)').join(', ')
  throw new WechatPayError({ code: 'UNEXPECTED_REPLY', status: 200, kind: 'unreachable', message: fields })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

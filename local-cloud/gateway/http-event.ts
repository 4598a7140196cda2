import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { localEnv } from '../environment'

/** The event of HTTP access. Source: CloudBase, "access a function over HTTP". */
export interface HttpEvent {
  readonly path: string
  readonly httpMethod: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly queryStringParameters: Readonly<Record<string, string>>
  readonly requestContext: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

const textTypes = /^(?:text\/|application\/(?:json|xml|x-www-form-urlencoded|javascript)|[^;]+\+(?:json|xml))/i

/** The text, or undefined when the bytes are not what UTF-8 would write. */
function utf8(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined
}

/** Builds the event from the body's bytes: text only when it is text by type and valid UTF-8, else base64. */
export function httpEvent(request: FastifyRequest, body: Buffer): HttpEvent {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  )
  const url = new URL(request.url, 'http://127.0.0.1')
  const isText = body.length === 0 || textTypes.test(headers['content-type'] ?? 'text/plain')
  const text = isText ? utf8(body) : undefined
  return {
    path: url.pathname.replace(/^\/http\/[^/]+/, '') || '/',
    httpMethod: request.method,
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: randomUUID(), envId: localEnv, appId: 'local', uin: 'local' },
    body: text ?? body.toString('base64'),
    isBase64Encoded: text === undefined,
  }
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Invoked, Platform } from '../platform'
import { httpEvent } from './http-event'

interface IntegratedReply {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly isBase64Encoded?: boolean
}

const isIntegrated = (value: unknown): value is IntegratedReply =>
  typeof value === 'object' && value !== null && 'statusCode' in value && typeof value.statusCode === 'number'

const bodyLimit = 1024 * 1024

/** Sends what the function returned: a full reply when it has a status code, anything else as JSON with 200. */
function sendReturned(reply: FastifyReply, returned: unknown): FastifyReply {
  if (!isIntegrated(returned)) {
    const isText = typeof returned === 'string'
    return reply
      .type(isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8')
      .send(isText ? returned : JSON.stringify(returned))
  }
  void reply.status(returned.statusCode)
  for (const [name, value] of Object.entries(returned.headers ?? {})) void reply.header(name, String(value))
  const { body = '', isBase64Encoded = false } = returned
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  if (!reply.hasHeader('content-type')) void reply.type('text/plain; charset=utf-8')
  return reply.send(Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8'))
}

function sendInvoked(reply: FastifyReply, { result, requestId }: Invoked): FastifyReply {
  if (result.ok) return sendReturned(reply, JSON.parse(result.reply))
  const status = result.error.errCode === -504003 ? 504 : 500
  return reply.status(status).send({ code: result.error.code, message: result.error.message, requestId })
}

/**
 * `/http/<function>` for functions with `httpAccess`: no identity, the raw body, the platform's event.
 * Mounted in a scope of its own: bodies are bytes.
 */
export function mountHttpAccess(app: FastifyInstance, platform: Platform): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body))
  const handle = async (request: Parameters<typeof httpEvent>[0], reply: FastifyReply) => {
    const name = (request.params as { function: string }).function
    if (platform.functions.get(name)?.httpAccess !== true) {
      return reply.status(404).send({ code: 'INVALID_PATH', message: 'no function is served at this path' })
    }
    const event = httpEvent(request, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
    return sendInvoked(reply, await platform.invoke({ name, event: { ...event }, source: '' }))
  }
  app.all('/http/:function', handle)
  app.all('/http/:function/*', handle)
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import type { PayContext } from './pay-context'
import { isSignedByMerchant, signatureHeaders } from './pay-crypto'
import { PayError } from './pay-error'
import type { PayKeys, PlatformKey } from './pay-keys'

/** Bodies stay bytes until the signature over them is verified. A file's download is not signed, as documented. */
export function speakApiV3(scope: FastifyInstance, { keys, clock, events }: PayContext): void {
  const verified = new WeakSet<FastifyRequest>()
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  scope.addHook('preHandler', async (request) => {
    const { method, url, headers } = request
    const signed = { method, url, body: bytesOf(request), authorization: headers.authorization }
    if (!isSignedByMerchant(signed, keys, clock.now())) {
      events.add('pay.refused', { method, url, code: 'SIGN_ERROR' })
      throw new PayError(401, 'SIGN_ERROR', '签名错误，请检查后再试')
    }
    verified.add(request)
  })
  scope.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!verified.has(request) || request.url.startsWith('/v3/billdownload/')) return payload
    const key = replyKey(keys, request.headers['wechatpay-serial'])
    const body = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : ''
    void reply.headers(signatureHeaders(key, clock.now(), body))
    return payload
  })
  scope.setErrorHandler(async (error, request, reply) => {
    const failure = error instanceof PayError ? error : new PayError(500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
    if (failure !== error) request.log.error(error)
    return reply.code(failure.statusCode).send({ code: failure.code, message: failure.message })
  })
}

/** The key a merchant asks for by name; without a known name, the certificate, as before there were public keys. */
export function replyKey(keys: PayKeys, serial: string | string[] | undefined): PlatformKey {
  return serial === keys.publicKey.serial ? keys.publicKey : keys.certificate
}

/** @throws PayError PARAM_ERROR naming the field, as WeChat does. */
export function readBody<Shape extends z.ZodType>(request: FastifyRequest, shape: Shape): z.output<Shape> {
  let value: unknown
  try {
    value = JSON.parse(bytesOf(request).toString('utf8'))
  } catch {
    throw new PayError(400, 'PARAM_ERROR', '请求体不是合法的JSON')
  }
  return read(shape, value)
}

/** @throws PayError PARAM_ERROR */
export function readQuery<Shape extends z.ZodType>(request: FastifyRequest, shape: Shape): z.output<Shape> {
  return read(shape, request.query)
}

function read<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const field = result.error.issues[0]?.path.join('/') ?? ''
  throw new PayError(400, 'PARAM_ERROR', `输入源“/${field}”映射到字段“${field}”的值不符合规则`)
}

function bytesOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}

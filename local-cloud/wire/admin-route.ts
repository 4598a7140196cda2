import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Call } from '../call-ledger'
import type { WireRequest } from '../ports'
import { depthHeader } from '../runner/request-depth'
import { answerAction, type WireAnswer, type WireServices } from './actions'
import { readMultipart } from './multipart'
import { failureReply, WireFailure } from './wire-failure'

/** The SDK's own error objects are told from bytes by exactly this type. */
const jsonType = 'application/json; charset=utf-8'
const bodyLimit = 20 * 1024 * 1024

/** Which call a request belongs to. @throws WireFailure for a token that is not a running call's. */
function callOf({ ledger }: WireServices, token: unknown): Call | undefined {
  if (typeof token !== 'string' || token === '') return undefined
  const call = ledger.find(token)
  if (!call) throw new WireFailure('SIGN_PARAM_INVALID', 'wxCloudApiToken is not of this cloud')
  if (call.state === 'timed-out')
    throw new WireFailure('INVALID_REQUEST_SOURCE', 'the call this request belongs to has timed out')
  return call
}

function isWireRequest(body: unknown): body is WireRequest {
  return typeof body === 'object' && body !== null && 'action' in body && typeof body.action === 'string'
}

async function answerMultipart(services: WireServices, request: FastifyRequest, reply: FastifyReply) {
  const { fields, bytes } = await readMultipart(request.headers, request.raw)
  const call = callOf(services, fields['wxCloudApiToken'])
  const { action } = fields
  const apiName = fields['apiName'] ?? ''
  const data = bytes['requestData'] ?? Buffer.alloc(0)
  if (action !== 'wx.openApi')
    throw new WireFailure('INVALID_ACTION', `the local cloud has no ${String(action)} (${apiName})`)
  const answer = await services.openapi.callCompatible({ apiName, data, call })
  return reply.type('application/octet-stream').send(answer)
}

/** `POST /admin`: everything the official server SDK says. Mounted in a scope of its own for its body parsers. */
export function mountAdmin(app: FastifyInstance, services: WireServices): void {
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null))
  app.setErrorHandler((error, request, reply) => {
    const failure = failureReply(error, randomUUID())
    const action = isWireRequest(request.body) ? request.body.action : undefined
    services.events.add('wire.refused', { action, code: failure.code, message: failure.message })
    void reply.status(200).type(jsonType).send(failure)
  })
  app.post('/admin', { bodyLimit }, async (request, reply) => {
    const requestId = randomUUID()
    // A signed request cannot be sent by a page of another origin: the header is not one a form may set.
    if (!request.headers.authorization) throw new WireFailure('SIGN_PARAM_INVALID', 'the request is not signed')
    if (request.headers['content-type']?.startsWith('multipart/')) return answerMultipart(services, request, reply)
    const body: unknown = request.body
    if (!isWireRequest(body)) throw new WireFailure('INVALID_PARAM', 'the body names no action')
    const call = callOf(services, body['wxCloudApiToken'])
    const answeredDepth = Number(request.headers[depthHeader] ?? 0) || 0
    const answer = await answerAction(services, { request: body, call, requestId, answeredDepth }).catch(
      (error: unknown): WireAnswer => ({ reply: failureReply(error, requestId), depth: answeredDepth }),
    )
    return reply.type(jsonType).header(depthHeader, String(answer.depth)).send(answer.reply)
  })
}

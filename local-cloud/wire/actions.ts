import type { Call, CallLedger } from '../call-ledger'
import type { OpenApi } from '../services/openapi/openapi'
import type { StorageService } from '../services/storage/storage'
import type { DatabaseService, EventLog, WireReply, WireRequest } from '../ports'
import type { Platform } from '../platform'
import type { PlatformError } from '../platform-error'
import { WireFailure } from './wire-failure'

/** What answers the wire. */
export interface WireServices {
  readonly database: DatabaseService
  readonly storage: StorageService
  readonly openapi: OpenApi
  readonly platform: Platform
  readonly ledger: CallLedger
  readonly events: EventLog
}

/** A request and who makes it: a function's call, or an outside program (undefined), which acts as the environment's owner. */
export interface WireCall {
  readonly request: WireRequest
  readonly call: Call | undefined
  readonly requestId: string
  /** The depth of the answers the caller had when it made this request. */
  readonly answeredDepth: number
}

/** The reply, and how deep it is as an answer. */
export interface WireAnswer {
  readonly reply: WireReply
  readonly depth: number
}

const failed = (requestId: string, { code, message }: PlatformError): WireReply => ({ requestId, code, message })

async function invokeFunction({ platform }: WireServices, wireCall: WireCall): Promise<WireAnswer> {
  const { request, call, requestId, answeredDepth } = wireCall
  const data = request['request_data']
  const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {}
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new WireFailure('INVALID_PARAM', 'request_data must be an object')
  }
  const { result, meta } = await platform.invoke({
    name: String(request['function_name']),
    event: event as Record<string, unknown>,
    openid: call?.openid,
    source: call ? [call.source, 'scf'].filter(Boolean).join(',') : 'wx_unknown',
    parent: call,
    baseDepth: answeredDepth,
  })
  const reply = result.ok ? { requestId, data: { response_data: result.reply } } : failed(requestId, result.error)
  return { reply, depth: meta.depth }
}

async function database(services: WireServices, wireCall: WireCall): Promise<WireAnswer> {
  const { request, call, requestId, answeredDepth } = wireCall
  const depth = call ? services.ledger.countRequest(call, request.action, answeredDepth) : 0
  return { reply: { requestId, ...(await services.database.handle(request)) }, depth }
}

/** Answers a JSON action. @throws WireFailure for what is refused or not there. */
export async function answerAction(services: WireServices, wireCall: WireCall): Promise<WireAnswer> {
  const { request, requestId, answeredDepth: depth } = wireCall
  const { action } = request
  if (action.startsWith('database.')) return database(services, wireCall)
  if (action === 'functions.invokeFunction') return invokeFunction(services, wireCall)
  if (action.startsWith('storage.'))
    return { reply: { requestId, data: await services.storage.handle(request) }, depth }
  if (action === 'wx.api') {
    return { reply: { requestId, data: await services.openapi.callByName(request, wireCall.call) }, depth }
  }
  throw new WireFailure('INVALID_ACTION', `the local cloud has no action ${action}`)
}

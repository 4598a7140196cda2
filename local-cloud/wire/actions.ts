import type { Call, CallLedger } from '../call-ledger'
import type { OpenApi } from '../services/openapi/openapi'
import type { StorageService } from '../services/storage/storage'
import type { DatabaseService, WireReply, WireRequest } from '../ports'
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
}

/** A request and who makes it: a function's call, or an outside program (undefined), which acts as the environment's owner. */
export interface WireCall {
  readonly request: WireRequest
  readonly call: Call | undefined
  readonly requestId: string
}

const failed = (requestId: string, { code, message }: PlatformError): WireReply => ({ requestId, code, message })

async function invokeFunction({ platform }: WireServices, { request, call, requestId }: WireCall): Promise<WireReply> {
  const data = request['request_data']
  const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {}
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new WireFailure('INVALID_PARAM', 'request_data must be an object')
  }
  const { result } = await platform.invoke({
    name: String(request['function_name']),
    event: event as Record<string, unknown>,
    openid: call?.openid,
    source: call ? [call.source, 'scf'].filter(Boolean).join(',') : 'wx_unknown',
    parent: call,
  })
  return result.ok ? { requestId, data: { response_data: result.reply } } : failed(requestId, result.error)
}

async function database(services: WireServices, { request, call, requestId }: WireCall): Promise<WireReply> {
  const answered = call && services.ledger.countRequest(call, request.action)
  try {
    return { requestId, ...(await services.database.handle(request)) }
  } finally {
    answered?.()
  }
}

/** Answers a JSON action. @throws WireFailure for what is refused or not there. */
export async function answerAction(services: WireServices, wireCall: WireCall): Promise<WireReply> {
  const { request, requestId } = wireCall
  const { action } = request
  if (action.startsWith('database.')) return database(services, wireCall)
  if (action.startsWith('storage.')) return { requestId, data: await services.storage.handle(request) }
  if (action === 'functions.invokeFunction') return invokeFunction(services, wireCall)
  if (action === 'wx.api') return { requestId, data: await services.openapi.callByName(request, wireCall.call) }
  throw new WireFailure('INVALID_ACTION', `the local cloud has no action ${action}`)
}

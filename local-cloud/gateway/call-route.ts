import type { FastifyInstance } from 'fastify'
import type { Platform } from '../platform'
import { gatewayReply, malformed, unknownAction, type GatewayReply } from './call-reply'

/** One call as a phone makes it. */
export interface PhoneCall {
  readonly functionName: string
  readonly action: string
  readonly input: unknown
  /** The caller's openid. */
  readonly persona: unknown
  /** `<field>=<cloudID>`: what the phone would wrap in `wx.cloud.CloudID`. */
  readonly openData?: string | undefined
}

/** Whether a header names somebody: an openid. */
export const isPersona = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value)

const openDataHeader = /^([A-Za-z][A-Za-z0-9]{0,31})=([A-Za-z0-9_-]{1,128})$/

/** Calls a function as `wx_client`. Always answers; the status says how. */
export async function callAsPhone(platform: Platform, call: PhoneCall): Promise<GatewayReply> {
  const { functionName, action, input } = call
  if (!isPersona(call.persona)) return malformed('x-persona', 'openid')
  const openData = call.openData === undefined ? undefined : openDataHeader.exec(call.openData)
  if (openData === null) return malformed('x-open-data', 'field=cloudID')
  const name = `${functionName}/${action}`
  const one = platform.functions.get(functionName)
  if (!one) return unknownAction(name)
  const mark = openData ? { [String(openData[1])]: { $cloudID: openData[2] } } : {}
  const event = { ...mark, action, input }
  const invoked = await platform.invoke({ name: functionName, event, openid: call.persona, source: 'wx_client' })
  return gatewayReply({ name, isPlatformOnly: one.httpAccess === true || one.triggers.length > 0, invoked })
}

/** `POST /call/<function>/<action>`: the shop's black-box door, and the H5 phone's. */
export function mountCalls(app: FastifyInstance, platform: Platform): void {
  app.post('/call/:function/:action', { bodyLimit: 1024 * 1024 }, async (request, reply) => {
    const { function: functionName, action } = request.params as { function: string; action: string }
    const { headers } = request
    const openData = headers['x-open-data']
    const { status, body } = await callAsPhone(platform, {
      functionName,
      action,
      input: request.body ?? {},
      persona: headers['x-persona'],
      openData: Array.isArray(openData) ? openData[0] : openData,
    })
    return reply.status(status).send(body)
  })
}

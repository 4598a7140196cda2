import type { CallMeta, Invoked } from '../platform'

/** The body of a function's reply, as the shop's contract has it. */
export interface ReplyBody {
  readonly ok: boolean
  readonly [field: string]: unknown
}

export interface GatewayReply {
  readonly status: number
  readonly body: ReplyBody & { readonly meta?: CallMeta }
}

const statusOfRefusal: Readonly<Record<string, number>> = { MALFORMED: 400, UNKNOWN_ACTION: 404, INTERNAL: 500 }

interface Refusal {
  readonly code: string
  readonly message: string
  readonly details: unknown
}

/** A refusal the gateway itself makes, in the shape of the functions' own. */
export function refused(refusal: Refusal, meta?: CallMeta): GatewayReply {
  return { status: statusOfRefusal[refusal.code] ?? 200, body: { ok: false, refusal, ...(meta ? { meta } : {}) } }
}

export const malformed = (path: string, rule: string) =>
  refused({ code: 'MALFORMED', message: '填写的内容有误，请检查后再试', details: { issues: [{ path, rule }] } })

export const unknownAction = (name: string, meta?: CallMeta) =>
  refused({ code: 'UNKNOWN_ACTION', message: '没有这项服务，请更新小程序后再试', details: { name } }, meta)

const isReply = (value: unknown): value is ReplyBody =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

export interface Answered {
  /** `<function>/<action>` */
  readonly name: string
  /** A function of the platform's own, called by a timer or over HTTP: to a phone it is not there. */
  readonly isPlatformOnly: boolean
  readonly invoked: Invoked
}

/** How a call ends over HTTP: a refusal is an answer (200); malformed 400, unknown 404; a bug or the platform's failure 500. */
export function gatewayReply({ name, isPlatformOnly, invoked }: Answered): GatewayReply {
  const { requestId, result, meta } = invoked
  if (!result.ok) {
    if (isPlatformOnly && result.error.code === 'FUNCTIONS_EXECUTE_FAIL') return unknownAction(name, meta)
    const { errCode, message: errMsg } = result.error
    const details = { requestId, errCode, errMsg }
    return refused({ code: 'INTERNAL', message: '服务开小差了，请稍后再试', details }, meta)
  }
  const reply: unknown = JSON.parse(result.reply)
  // A function that does not speak the shop's contract is one only the platform calls.
  if (!isReply(reply)) return unknownAction(name, meta)
  const code = (reply['refusal'] as { code?: unknown } | undefined)?.code
  return { status: reply.ok ? 200 : (statusOfRefusal[String(code)] ?? 200), body: { ...reply, meta } }
}

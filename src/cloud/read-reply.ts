import type { Reply } from '#domain/kernel/contract'
import { CallFailure, type AnyRefusal } from './call-failure'

/** What a function answered, or the refusal it gave. @throws CallFailure */
export function readReply(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) throw new CallFailure('broken')
  const body = reply as Reply<unknown>
  if (body.ok) return body.data
  const refusal = body.refusal as AnyRefusal
  throw new CallFailure(refusal.code === 'INTERNAL' ? 'broken' : 'refusal', refusal)
}

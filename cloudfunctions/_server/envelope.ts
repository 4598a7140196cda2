import { Refusal } from '#domain/kernel/refusals'
import type { Caller } from './cloud'

/** What a call says, before its input is looked at. */
export interface Envelope {
  readonly action: string
  readonly input: unknown
  /** What the platform decrypted for this caller from the event's one CloudID field. */
  readonly openData: unknown
}

/** Keys the platform adds to every event. */
const injected = new Set(['userInfo', 'tcbContext'])
const allowed = new Set(['action', 'input', 'openData'])

/**
 * Reads `{action, input, openData?}`. `openData` counts only when the platform says it filled that field itself, since a
 * client can send an object of the same shape. @throws Refusal MALFORMED
 */
export function readEnvelope(event: unknown, from: Caller): Envelope {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) throw refuse('', 'invalid_type')
  const fields = Object.entries(event).filter(([key]) => !injected.has(key))
  for (const [key] of fields) if (!allowed.has(key)) throw refuse(key.slice(0, 40), 'unrecognized_keys')
  const { action, input, openData } = Object.fromEntries(fields) as Record<'action' | 'input' | 'openData', unknown>
  if (typeof action !== 'string') throw refuse('action', 'invalid_type')
  if (openData !== undefined && !from.openDataKeys.includes('openData')) throw refuse('openData', 'not_decrypted')
  return { action, input: input ?? {}, openData: (openData as { data?: unknown } | undefined)?.data }
}

function refuse(path: string, rule: string): Refusal<'MALFORMED'> {
  return new Refusal('MALFORMED', { issues: [{ path, rule }] })
}

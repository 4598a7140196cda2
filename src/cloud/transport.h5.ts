import { session } from '../platform/session'
import { CallFailure } from './call-failure'
import type { Sending } from './sending'

const timeoutMs = 15_000

/** Posts to the local cloud on the page's own origin and answers its reply. @throws CallFailure offline or broken. */
export async function send({ name, action, input, cloudId }: Sending): Promise<unknown> {
  const { openid } = await session()
  const response = await fetch(`/call/${name}/${action}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-persona': openid,
      ...(cloudId && { 'x-open-data': `openData=${cloudId}` }),
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw new CallFailure('offline')
  })
  return response.json().catch(() => {
    throw new CallFailure('broken')
  }) as Promise<unknown>
}

/** The local cloud said no; `message` can be shown. */
export class CloudRefusal extends Error {}
/** The local cloud did not answer at all. */
export class CloudSilence extends Error {}

const timeoutMs = 4_000

/** Reads from the local cloud. @throws CloudRefusal, CloudSilence */
export const read = (path: string): Promise<unknown> => exchange(path, { signal: AbortSignal.timeout(timeoutMs) })

/** Changes something. Has no timeout of its own: a day of the clock takes as long as what happens in it. */
export const change = (path: string, body: unknown): Promise<unknown> => post(path, body, { 'x-lianpu': '1' })

/** Asks as the phone of `openid` does. @throws CloudRefusal, CloudSilence */
export const askAs = (openid: string, path: string, body: unknown): Promise<unknown> =>
  post(path, body, { 'x-persona': openid })

const post = (path: string, body: unknown, who: Readonly<Record<string, string>>): Promise<unknown> =>
  exchange(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...who },
    body: JSON.stringify(body),
  })

async function exchange(path: string, init: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path, { cache: 'no-store', ...init })
  } catch {
    throw new CloudSilence('本地云没有响应')
  }
  const reply: unknown = await response.json().catch(() => undefined)
  if (!response.ok || record(reply)['ok'] === false)
    throw new CloudRefusal(messageOf(reply) ?? `本地云答复 ${response.status}`)
  return reply
}

function messageOf(reply: unknown): string | undefined {
  const error = record(record(reply)['error'] ?? record(reply)['refusal'] ?? reply)
  return typeof error['message'] === 'string' ? error['message'] : undefined
}

/** Anything as a record: what is not an object has no fields. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** The list in a reply that is either the list itself or an object holding it under `name`. */
export const listIn = (reply: unknown, name: string): readonly unknown[] => {
  const held = Array.isArray(reply) ? reply : record(reply)[name]
  return Array.isArray(held) ? held : []
}

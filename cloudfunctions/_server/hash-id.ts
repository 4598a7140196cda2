import { createHash, randomBytes } from 'node:crypto'

/** An id of `kind` that depends on `parts` alone: a retry finds its own, nobody can squat on another's. 128 bits. */
export function hashId<K extends string>(kind: K, ...parts: readonly string[]): `${K}${string}` {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${kind}${digest.slice(0, 32)}`
}

/** What a request said, as 128 bits: the same key with another body is told apart. Key order does not matter. */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(stable(body)).digest('hex').slice(0, 32)
}

/** Letters and digits from the system's randomness; `bytes` 1 to 64, two characters each. */
export function randomCode(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${stable(part)}`)
      .join(',')}}`
  return value === undefined ? 'undefined' : JSON.stringify(value)
}

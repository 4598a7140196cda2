/** One structured line. Never openids, phones, addresses or keys: ids of our own things only. */
export function logLine(
  level: 'info' | 'warn' | 'error',
  event: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  console[level](JSON.stringify({ event, ...fields }))
}

/** A bug or an unreachable service, whole: name, message and stack. */
export function logFailure(event: string, error: unknown, fields: Readonly<Record<string, unknown>> = {}): void {
  const known = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { error }
  logLine('error', event, { ...fields, ...known })
}

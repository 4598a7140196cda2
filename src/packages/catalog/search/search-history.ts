const kept = 10

/** The words searched for last, newest first, each once. */
export function withSearch(history: readonly string[], text: string): string[] {
  return [text, ...history.filter((old) => old !== text)].slice(0, kept)
}

export function withoutSearch(history: readonly string[], text: string): string[] {
  return history.filter((old) => old !== text)
}

/** History as storage gave it back. */
export function readHistory(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, kept) : []
}

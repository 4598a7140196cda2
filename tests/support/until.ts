import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until something is so, looking every few milliseconds. `seen` says what there was instead when it never becomes so.
 * @throws Error after `withinMs`
 */
export async function until(
  isSo: () => boolean,
  what: string,
  { seen, withinMs = 8_000 }: { seen?: () => string; withinMs?: number } = {},
): Promise<void> {
  const giveUpAt = performance.now() + withinMs
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error(`never came: ${what}${seen ? `; instead: ${seen()}` : ''}`)
    await pause(5)
  }
}

import type { TapPoint } from './types'

/** Where a tap was, in px of the window; undefined for one that a keyboard made. */
export function tapPoint(event: unknown): TapPoint | undefined {
  const { clientX, clientY } = event as Partial<MouseEvent>
  if (clientX === undefined || clientY === undefined) return undefined
  return clientX === 0 && clientY === 0 ? undefined : { x: clientX, y: clientY }
}

import type { TapPoint } from './types'

interface Touched {
  readonly changedTouches?: readonly { readonly clientX: number; readonly clientY: number }[]
}

/** Where a tap was, in px of the window. */
export function tapPoint(event: unknown): TapPoint | undefined {
  const touch = (event as Touched).changedTouches?.[0]
  return touch && { x: touch.clientX, y: touch.clientY }
}

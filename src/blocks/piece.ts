import type { ReactNode } from 'react'

/** A part of a long page that is drawn while it is near the screen and a kept place while it is not. */
export interface Piece {
  /** Unique on the page. */
  readonly key: string
  /** About how high it is, in px of a 390 px wide screen, until it has been drawn once. */
  readonly roughPx: number
  readonly draw: () => ReactNode
}

import { measureNodes } from '../platform/measure-nodes'
import type { NodeExtent, WindowSize } from '../platform/types'
import type { Piece } from './piece'
import { firstPieces, wantedPieces, windowStep } from './window-step'

/** How far ahead of the screen pieces are drawn, and how far behind it they stay. */
const aheadPx = 450
const behindPx = 100
/** How much of the screen the first paint fills; the rest follows in steps. */
const firstShare = 0.6
/** Between two looks while the page scrolls. */
const lookEveryMs = 60
/** Between two steps, so that each is a paint of its own. */
const stepMs = 16

let windows = 0

/** Which pieces of a scrolling page are drawn. It looks where they stand, and moves step by step towards what is near. */
export class DrawnPieces {
  /** Of all places of this window. */
  readonly className = `window-${String(++windows)}`
  private readonly screen: WindowSize
  private drawn: ReadonlySet<string>
  private keys: ReadonlySet<string> = new Set()
  private wanted: readonly string[] = []
  private readonly heights = new Map<string, number>()
  private top = 0
  private timer = 0
  private tell: (() => void) | undefined

  constructor(screen: WindowSize, pieces: readonly Piece[]) {
    this.screen = screen
    this.drawn = this.first(pieces)
  }

  private first(pieces: readonly Piece[]): ReadonlySet<string> {
    return firstPieces(pieces, this.screen.windowHeight * firstShare)
  }

  /** What there is now; where all of it is new, the first paint begins again. */
  setPieces(pieces: readonly Piece[]): void {
    this.keys = new Set(pieces.map(({ key }) => key))
    if (!pieces.some(({ key }) => this.drawn.has(key))) this.drawn = this.first(pieces)
  }

  isDrawn(key: string): boolean {
    return this.drawn.has(key)
  }

  /** In px; what a place was high when it was drawn last. */
  heightOf({ key, roughPx }: Piece): number {
    return this.heights.get(key) ?? (roughPx * this.screen.windowWidth) / 390
  }

  /** `tell` is called whenever something else is drawn. @returns the way to stop */
  readonly start = (tell: () => void): (() => void) => {
    this.tell = tell
    return () => {
      this.tell = undefined
    }
  }

  readonly lookSoon = (): void => {
    this.later(this.look, lookEveryMs)
  }

  private readonly look = (): void => {
    measureNodes(this.className, this.aim)
  }

  private readonly aim = (extents: readonly NodeExtent[]): void => {
    for (const { key, top, bottom } of extents) if (this.drawn.has(key)) this.heights.set(key, bottom - top)
    const top = extents[0]?.top ?? 0
    const isUpwards = top > this.top
    this.top = top
    this.wanted = wantedPieces(extents, {
      screenPx: this.screen.windowHeight,
      abovePx: isUpwards ? aheadPx : behindPx,
      belowPx: isUpwards ? behindPx : aheadPx,
    })
    this.step(false)
  }

  /** Draws what is wanted, piece by piece; once all is there, looks again, for pieces may be higher than thought. */
  private step(hasDrawn: boolean): void {
    const next = windowStep(
      this.drawn,
      this.wanted.filter((key) => this.keys.has(key)),
    )
    if (!next) {
      if (hasDrawn) this.lookSoon()
      return
    }
    this.drawn = next
    this.tell?.()
    this.later(() => {
      this.step(true)
    }, stepMs)
  }

  /** One thing at a time: what is asked for while something waits comes of itself with it. */
  private later(act: () => void, waitMs: number): void {
    if (this.timer !== 0) return
    this.timer = setTimeout(() => {
      this.timer = 0
      if (this.tell) act()
    }, waitMs)
  }
}

import Taro, { usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { measureNodes, type NodeExtent } from '../components/measure-nodes'
import type { Piece } from './piece'
import { firstPieces, wantedPieces, windowStep } from './window-step'

/** How far ahead of the screen pieces are drawn, and how far behind it they stay. */
const aheadPx = 450
const behindPx = 100
/** Between two looks while the page scrolls. */
const lookEveryMs = 60
/** Between two steps, so that each is a paint of its own. */
const stepMs = 16

export interface PageWindow {
  /** The class that all places of this window carry. */
  readonly className: string
  isDrawn(key: string): boolean
  /** In px; what a place was high when it was drawn last. */
  heightOf(piece: Piece): number
}

let windows = 0

/** Keeps only those pieces of a scrolling page drawn that are near the screen. */
export function useWindow(pieces: readonly Piece[]): PageWindow {
  const [screen] = useState(() => Taro.getWindowInfo())
  const [className] = useState(() => `window-${String(++windows)}`)
  const [drawn, setDrawn] = useState(() => firstPieces(pieces, screen.windowHeight))
  const now = useRef({ drawn, wanted: [] as readonly string[], isMoving: false, top: 0, timer: 0, isGone: false })
  const heights = useRef(new Map<string, number>())
  const keys = useRef<ReadonlySet<string>>(new Set())
  keys.current = new Set(pieces.map(({ key }) => key))
  if (!pieces.some(({ key }) => now.current.drawn.has(key)))
    now.current.drawn = firstPieces(pieces, screen.windowHeight)

  const later = useCallback((act: () => void, waitMs: number) => {
    if (now.current.timer !== 0) return
    now.current.timer = setTimeout(() => {
      now.current.timer = 0
      if (!now.current.isGone) act()
    }, waitMs)
  }, [])

  const look = useCallback(() => {
    const aim = (extents: readonly NodeExtent[]) => {
      const state = now.current
      for (const { key, top, bottom } of extents) if (state.drawn.has(key)) heights.current.set(key, bottom - top)
      const top = extents[0]?.top ?? 0
      const isUpwards = top > state.top
      state.top = top
      state.wanted = wantedPieces(extents, {
        screenPx: screen.windowHeight,
        abovePx: isUpwards ? aheadPx : behindPx,
        belowPx: isUpwards ? behindPx : aheadPx,
      })
      step(false)
    }
    /** Draws what is wanted, piece by piece; once all is there, looks again, for pieces may be higher than thought. */
    const step = (hasDrawn: boolean) => {
      const wanted = now.current.wanted.filter((key) => keys.current.has(key))
      const next = windowStep(now.current.drawn, wanted)
      if (!next) {
        if (hasDrawn) later(look, lookEveryMs)
        return
      }
      now.current.drawn = next
      setDrawn(next)
      later(() => {
        step(true)
      }, stepMs)
    }
    measureNodes(className, aim)
  }, [className, later, screen.windowHeight])

  usePageScroll(() => {
    later(look, lookEveryMs)
  })
  useEffect(() => {
    later(look, lookEveryMs)
  }, [pieces.length, look, later])
  useEffect(() => {
    const state = now.current
    state.isGone = false
    return () => {
      state.isGone = true
    }
  }, [])

  return {
    className,
    isDrawn: (key) => now.current.drawn.has(key),
    heightOf: ({ key, roughPx }) => heights.current.get(key) ?? (roughPx * screen.windowWidth) / 390,
  }
}

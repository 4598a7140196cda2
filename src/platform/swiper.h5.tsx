import type { SwiperProps } from '@tarojs/components'
import { Children, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { wantsStillness } from './stillness'

/** How far a mouse is drawn before it turns a slide, in px. */
const leastDrawPx = 30
/** How long the first slide is alone, in ms: the second waits until the page has come. */
const aloneMs = 1000

/** A finger scrolls the row by itself; a mouse draws it a slide at a time, and that is no tap. */
function useMouse(turn: (by: number) => void) {
  const drawn = useRef<{ from: number; px: number }>()
  return {
    onMouseDown: ({ clientX }: MouseEvent) => {
      drawn.current = { from: clientX, px: 0 }
    },
    onMouseUp: ({ clientX }: MouseEvent) => {
      if (!drawn.current) return
      drawn.current.px = clientX - drawn.current.from
      if (Math.abs(drawn.current.px) >= leastDrawPx) turn(drawn.current.px < 0 ? 1 : -1)
    },
    onClickCapture: (event: MouseEvent) => {
      if (Math.abs(drawn.current?.px ?? 0) >= leastDrawPx) event.stopPropagation()
      drawn.current = undefined
    },
    onDragStart: (event: MouseEvent) => {
      event.preventDefault()
    },
  }
}

/** The furthest slide that is drawn, which only grows. */
function useReach() {
  const [reach, setReach] = useState(0)
  const drawTo = useCallback((furthest: number) => {
    setReach((before) => Math.max(before, furthest))
  }, [])
  useEffect(() => {
    const timer = window.setTimeout(drawTo, aloneMs, 1)
    return () => {
      window.clearTimeout(timer)
    }
  }, [drawTo])
  return { reach, drawTo }
}

/**
 * Slides side by side in a row that the browser itself scrolls and snaps; from the last the next is the first again. What a
 * slide holds is drawn when it is the next to be seen, so that a first screen pays for one.
 */
export function Swiper({ className, autoplay, interval = 5000, onChange, children }: SwiperProps) {
  const row = useRef<HTMLDivElement>(null)
  const place = useRef(0)
  const isHeld = useRef(false)
  const { reach, drawTo } = useReach()

  const turn = useCallback(
    (by: number) => {
      const { current: element } = row
      if (!element) return
      const count = element.children.length
      const next = (place.current + by + count) % count
      drawTo(next + 1)
      element.scrollTo({ left: next * element.clientWidth, behavior: wantsStillness() ? 'instant' : 'smooth' })
    },
    [drawTo],
  )
  useEffect(() => {
    if (!autoplay || wantsStillness()) return undefined
    const timer = window.setInterval(() => {
      if (!isHeld.current && row.current?.checkVisibility()) turn(1)
    }, interval)
    return () => {
      window.clearInterval(timer)
    }
  }, [autoplay, interval, turn])

  const tellPlace = () => {
    const { current: element } = row
    if (!element || element.clientWidth === 0) return
    const current = Math.round(element.scrollLeft / element.clientWidth)
    if (current === place.current) return
    place.current = current
    drawTo(current + 1)
    onChange?.({ detail: { current } } as Parameters<NonNullable<SwiperProps['onChange']>>[0])
  }
  const hold = () => {
    isHeld.current = true
    drawTo(place.current + 1)
  }
  const letGo = () => {
    isHeld.current = false
  }
  const held = { onTouchStart: hold, onTouchEnd: letGo, onTouchCancel: letGo }
  const mouse = useMouse(turn)
  return (
    <div ref={row} className={`swiper ${className ?? ''}`} onScroll={tellPlace} {...held} {...mouse}>
      {Children.map(children, (slide, index) => (
        <div className="swiper-item">{index <= reach ? slide : null}</div>
      ))}
    </div>
  )
}

/** @see Swiper */
export function SwiperItem({ children }: { readonly children?: ReactNode }) {
  return children
}

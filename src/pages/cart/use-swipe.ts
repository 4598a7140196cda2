import type { CommonEvent, ITouchEvent } from '@tarojs/components'
import { useRef, useState } from 'react'

/** How far a finger goes before it means something, in px. */
const leastPx = 40

/** Whether a row stands aside. Follows the end of a stroke only: no drawing while the finger moves. */
export function useSwipe() {
  const [isOpen, setOpen] = useState(false)
  const start = useRef<{ x: number; y: number }>()
  const at = (event: CommonEvent) => {
    const touch = (event as ITouchEvent).changedTouches[0]
    return touch ? { x: touch.clientX, y: touch.clientY } : undefined
  }
  const touch = {
    onTouchStart: (event: CommonEvent) => {
      start.current = at(event)
    },
    onTouchEnd: (event: CommonEvent) => {
      const [from, to] = [start.current, at(event)]
      if (!from || !to) return
      const [across, down] = [to.x - from.x, Math.abs(to.y - from.y)]
      if (Math.abs(across) >= leastPx && Math.abs(across) > down * 1.5) setOpen(across < 0)
    },
  }
  return {
    isOpen,
    touch,
    close: () => {
      setOpen(false)
    },
  }
}

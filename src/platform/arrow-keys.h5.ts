import { useEffect, useRef } from 'react'

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** Walks a list under a field by the arrows of a keyboard, whatever has the focus. */
export function useArrowKeys(onMove: (step: 1 | -1) => void): void {
  const latest = useRef(onMove)
  latest.current = onMove
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      latest.current(step)
    }
    // Before Taro's own field, which keeps its keys to itself.
    document.addEventListener('keydown', move, true)
    return () => {
      document.removeEventListener('keydown', move, true)
    }
  }, [])
}

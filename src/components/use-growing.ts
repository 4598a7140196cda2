import { useEffect, useState } from 'react'

/** Between two paints. */
const stepMs = 50

/**
 * How many of `count` things to draw: `step` at first and so many more at each paint, so that no paint sends much. Goes
 * back to the beginning where there are fewer than were drawn.
 */
export function useGrowing(count: number, step: number): number {
  const [grown, setGrown] = useState(step)
  const shown = grown - count >= step ? step : grown
  useEffect(() => {
    if (shown >= count) return undefined
    const timer = setTimeout(() => {
      setGrown(shown + step)
    }, stepMs)
    return () => {
      clearTimeout(timer)
    }
  }, [shown, count, step])
  return Math.min(shown, count)
}

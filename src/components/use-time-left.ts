import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../entry/server-clock'

/** Milliseconds until `endsAt` by the server's clock, each second; undefined while that clock is not known. */
export function useTimeLeft(endsAt: number, onEnd?: () => void): number | undefined {
  const leftNow = () => {
    const now = serverNow()
    return now === undefined ? undefined : Math.max(0, endsAt - now)
  }
  const [left, setLeft] = useState(leftNow)
  const end = useRef(onEnd)
  end.current = onEnd

  useEffect(() => {
    const step = () => {
      const next = leftNow()
      setLeft(next)
      if (next !== 0) return
      clearInterval(timer)
      end.current?.()
    }
    const timer = setInterval(step, 1_000)
    setLeft(leftNow())
    return () => {
      clearInterval(timer)
    }
    // `leftNow` reads only `endsAt`.
  }, [endsAt])

  return left
}

import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../entry/server-clock'

function leftUntil(endsAt: number): number | undefined {
  const now = serverNow()
  return now === undefined ? undefined : Math.max(0, endsAt - now)
}

/** Milliseconds until `endsAt` by the server's clock, each second; undefined while that clock is not known. */
export function useTimeLeft(endsAt: number, onEnd?: () => void): number | undefined {
  const [left, setLeft] = useState(() => leftUntil(endsAt))
  const end = useRef(onEnd)
  end.current = onEnd

  useEffect(() => {
    const step = () => {
      const next = leftUntil(endsAt)
      setLeft(next)
      if (next !== 0) return
      clearInterval(timer)
      end.current?.()
    }
    const timer = setInterval(step, 1_000)
    setLeft(leftUntil(endsAt))
    return () => {
      clearInterval(timer)
    }
  }, [endsAt])

  return left
}

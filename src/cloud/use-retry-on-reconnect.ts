import { useEffect, useRef } from 'react'
import { onNetwork } from '../platform/network'
import type { CallFailure } from './call-failure'

/** Tries again by itself what failed for want of a network, once the phone has one. */
export function useRetryOnReconnect(failure: CallFailure | undefined, retry: () => void): void {
  const isOffline = failure?.kind === 'offline'
  const latest = useRef(retry)
  latest.current = retry
  useEffect(() => {
    if (!isOffline) return undefined
    return onNetwork((isOnline) => {
      if (isOnline) latest.current()
    })
  }, [isOffline])
}

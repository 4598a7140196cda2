import { useSyncExternalStore } from 'react'

/** What the hello told of this visit. */
export interface Arrival {
  /** For the greeting: 「来自朋友分享」, 「导购周小满推荐」. */
  readonly words?: string
  readonly isNew: boolean
  /** What her own cards and posters carry. */
  readonly shareCode: string
}

let current: Arrival | undefined
const listeners = new Set<() => void>()

export function setArrival(arrival: Arrival): void {
  current = arrival
  for (const listener of listeners) listener()
}

/** Her own share code, once the hello was answered. */
export function ownShareCode(): string | undefined {
  return current?.shareCode
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** How she came, for the greeting of the front page; undefined until the hello is answered. */
export function useArrival(): Arrival | undefined {
  const read = () => current
  return useSyncExternalStore(subscribe, read, read)
}

import { useCallback, useRef, useState } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { makeClientKey } from '../../../cart/checkout-draft'
import { forget, recall, remember } from '../../../platform/remembered'
import { readAskDraft, type AskDraft } from './ask-draft'

const keyOf = (orderId: OrderId) => `after-sale-draft-${orderId}`

export interface HeldAskDraft {
  readonly draft: AskDraft
  /** What changes, from how it then stands: pictures come when they come. */
  readonly change: (part: (old: AskDraft) => Partial<AskDraft>) => void
  /** It was asked: the next form of this order is a new one. */
  readonly done: () => void
}

/** The form of an order as it was left; what is typed goes to storage with each letter. */
export function useAskDraft(orderId: OrderId): HeldAskDraft {
  const [draft, setDraft] = useState(() => readAskDraft(recall(keyOf(orderId)), () => makeClientKey(Math.random)))
  const latest = useRef(draft)
  const isDone = useRef(false)
  const change = useCallback(
    (part: (old: AskDraft) => Partial<AskDraft>) => {
      latest.current = { ...latest.current, ...part(latest.current) }
      setDraft(latest.current)
      if (!isDone.current) remember(keyOf(orderId), latest.current)
    },
    [orderId],
  )
  const done = () => {
    isDone.current = true
    forget(keyOf(orderId))
  }
  return { draft, change, done }
}

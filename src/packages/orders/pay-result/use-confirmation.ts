import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure, type CallFailure } from '../../../cloud/call-failure'
import { setServerClock } from '../../../entry/server-clock'

export type Order = Answer<'orders', 'confirm'>

/** How long to wait before asking again while WeChat's word has not reached the shop. */
const waitsMs = [1_000, 2_000, 3_000]

export interface Confirmation {
  readonly order: Order | undefined
  readonly failure: CallFailure | undefined
  readonly isAsking: boolean
  readonly askAgain: () => void
}

const isOpen = (order: Order) => order.status === 'awaiting-payment' || order.status === 'closing'

/** Asks the shop whether the money has arrived, a few times, and never asks for it twice. */
export function useConfirmation(orderId: OrderId): Confirmation {
  const [state, setState] = useState<Pick<Confirmation, 'order' | 'failure' | 'isAsking'>>({
    order: undefined,
    failure: undefined,
    isAsking: true,
  })
  const turn = useRef(0)

  const ask = useCallback(async () => {
    const mine = ++turn.current
    setState((old) => ({ ...old, isAsking: true }))
    for (let round = 0; ; round++) {
      const wait = waitsMs[round]
      let next: Partial<Confirmation>
      try {
        const order = await call('orders', 'confirm', { orderId })
        setServerClock(order.serverNow)
        next = { order, failure: undefined }
      } catch (thrown) {
        next = { failure: toCallFailure(thrown) }
      }
      if (mine !== turn.current) return
      const isOver =
        wait === undefined || next.failure?.kind === 'refusal' || (next.order !== undefined && !isOpen(next.order))
      setState((old) => ({ ...old, ...next, isAsking: !isOver }))
      if (isOver) return
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (mine !== turn.current) return
    }
  }, [orderId])

  useEffect(() => {
    void ask()
    return () => {
      turn.current += 1
    }
  }, [ask])

  return { ...state, askAgain: () => void ask() }
}

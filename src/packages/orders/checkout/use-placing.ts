import { useRef, useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { trimmed, type Address } from '../../../address/address'
import type { CheckoutDraft } from '../../../cart/checkout-draft'
import { draftKey } from '../../../cart/start-checkout'
import { cartStore } from '../../../cart/use-cart'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { sharingGuideId } from '../../../entry/enter-shop'
import { forget } from '../../../platform/remembered'
import { placeProblem, type PlaceProblem } from './place-problem'

export type Placed = Answer<'orders', 'place'>

interface OrderToPlace {
  readonly draft: CheckoutDraft
  readonly address: Address
  /** What the person saw on the button. */
  readonly payableFen: number
  /** What she ticked. */
  readonly noReturnSkuIds: readonly SkuId[]
}

async function placeOrder({ draft, address, payableFen, noReturnSkuIds }: OrderToPlace): Promise<Placed> {
  const placed = await call('orders', 'place', {
    clientKey: draft.clientKey,
    lines: [...draft.lines],
    address: trimmed(address),
    remark: draft.remark.trim(),
    expectedPayableFen: payableFen,
    sharingGuideId: sharingGuideId(),
    fromCart: draft.fromCart,
    noReturnSkuIds: [...noReturnSkuIds],
  })
  forget(draftKey)
  if (draft.fromCart) void cartStore.load()
  return placed
}

export interface Placing {
  readonly problem: PlaceProblem | undefined
  readonly setProblem: (change: (old: PlaceProblem | undefined) => PlaceProblem | undefined) => void
  readonly isSubmitting: boolean
  /** @returns nothing when it was refused or is already on its way; `problem` then says why. */
  readonly place: (order: OrderToPlace) => Promise<Placed | undefined>
}

/** Places the order once. `requote` asks the price anew when it has changed in between. */
export function usePlacing(requote: () => Promise<void>): Placing {
  const [problem, setProblem] = useState<PlaceProblem>()
  const [isSubmitting, setSubmitting] = useState(false)
  const isBusy = useRef(false)

  const place = async (order: OrderToPlace) => {
    if (isBusy.current) return undefined
    isBusy.current = true
    setSubmitting(true)
    setProblem(undefined)
    try {
      // A placed order keeps the button shut: the page is about to be left.
      return await placeOrder(order)
    } catch (thrown) {
      const found = placeProblem(toCallFailure(thrown))
      setProblem(found)
      if (found.then === 'requote') await requote()
      isBusy.current = false
      setSubmitting(false)
      return undefined
    }
  }
  return { problem, setProblem, isSubmitting, place }
}

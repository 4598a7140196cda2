import { useEffect, useState } from 'react'
import type { CheckoutDraft } from '../../../cart/checkout-draft'
import { call, type Answer } from '../../../cloud/call'
import { useLoad, type Loaded } from '../../../cloud/use-load'
import { addressProblems, type AddressProblems } from './address'
import { useDraft, type Draft } from './use-draft'
import { usePlacing, type Placed, type Placing } from './use-placing'

export interface Checkout extends Draft, Pick<Placing, 'problem' | 'isSubmitting'> {
  /** Empty until the first try to submit. */
  readonly addressProblems: AddressProblems
  readonly quote: Loaded<Answer<'orders', 'quote'>>
  readonly submit: () => Promise<Placed | undefined>
}

/** Prices the draft for where it goes; asked again when either changes. */
function useQuote(draft: CheckoutDraft | undefined, province: string): Checkout['quote'] {
  const lines = draft?.lines ?? []
  return useLoad(JSON.stringify([lines, province]), () =>
    call('orders', 'quote', { lines: [...lines], province: province || undefined }),
  )
}

/** Everything the checkout page holds. */
export function useCheckout(): Checkout {
  const held = useDraft()
  const { draft, address } = held
  const quote = useQuote(draft, address.province)
  const { problem, setProblem, isSubmitting, place } = usePlacing(quote.reload)
  const [wasTried, setTried] = useState(false)
  const problems = addressProblems(address)

  useEffect(() => {
    setProblem((old) => (old?.then === 'change-address' ? undefined : old))
  }, [address.province, setProblem])

  return {
    ...held,
    setQuantity: (skuId, quantity) => {
      setProblem(() => undefined)
      held.setQuantity(skuId, quantity)
    },
    addressProblems: wasTried ? problems : {},
    quote,
    problem,
    isSubmitting,
    submit: async () => {
      setTried(true)
      if (!draft || !quote.data || Object.keys(problems).length > 0) return undefined
      return place({ draft, address, payableFen: quote.data.sum.payableFen })
    },
  }
}

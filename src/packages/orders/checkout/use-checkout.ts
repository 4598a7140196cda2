import { useEffect } from 'react'
import { bareAddress, type Address } from '../../../address/address'
import type { CheckoutDraft } from '../../../cart/checkout-draft'
import { call, type Answer } from '../../../cloud/call'
import { useLoad, type Loaded } from '../../../cloud/use-load'
import type { Draft } from './use-draft'
import { usePlacing, type Placed, type Placing } from './use-placing'

export interface Checkout extends Pick<Placing, 'problem' | 'isSubmitting'> {
  readonly draft: CheckoutDraft
  /** The one she chose, else her default one; undefined while there is none or it is not known yet. */
  readonly address: Address | undefined
  readonly quote: Loaded<Answer<'orders', 'quote'>>
  readonly setAddress: Draft['setAddress']
  readonly setRemark: Draft['setRemark']
  readonly setQuantity: Draft['setQuantity']
  readonly submit: () => Promise<Placed | undefined>
}

/** Prices the draft for where it goes, in the one call that also answers her default address; without either, for home. */
function useQuote({ lines, address }: CheckoutDraft): Checkout['quote'] {
  const { province } = address ?? BRAND.homeRegion
  const place = address ? { province } : { province, forDefaultAddress: true }
  return useLoad(JSON.stringify([lines, address?.province]), () =>
    call('orders', 'quote', { lines: [...lines], ...place }),
  )
}

/** Everything the checkout page holds. */
export function useCheckout(draft: CheckoutDraft, held: Draft): Checkout {
  const quote = useQuote(draft)
  const { problem, setProblem, isSubmitting, place } = usePlacing(quote.reload)
  const known = draft.address ?? quote.data?.address
  const address = known && bareAddress(known)

  useEffect(() => {
    setProblem((old) => (old?.then === 'change-address' ? undefined : old))
  }, [address?.province, setProblem])

  return {
    draft,
    address,
    quote,
    problem,
    isSubmitting,
    setAddress: held.setAddress,
    setRemark: held.setRemark,
    setQuantity: (skuId, quantity) => {
      setProblem(() => undefined)
      held.setQuantity(skuId, quantity)
    },
    submit: async () => {
      if (!quote.data || !address) return undefined
      return place({ draft, address, payableFen: quote.data.sum.payableFen })
    },
  }
}

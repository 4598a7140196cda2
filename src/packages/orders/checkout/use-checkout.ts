import { useEffect } from 'react'
import { bareAddress, type Address } from '../../../address/address'
import type { CheckoutDraft } from '../../../cart/checkout-draft'
import { call, type Answer } from '../../../cloud/call'
import { useLoad, type Loaded } from '../../../cloud/use-load'
import { exceptedLines } from './excepted-lines'
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
  /** Whether she has ticked all that cannot be sent back without a reason. */
  readonly hasAgreed: boolean
  readonly setAgreed: (hasAgreed: boolean) => void
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
  const noReturnSkuIds = exceptedLines(quote.data?.lines ?? []).map(({ skuId }) => skuId)
  const hasAgreed = noReturnSkuIds.every((skuId) => draft.noReturnSkuIds?.includes(skuId))

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
    hasAgreed,
    setAgreed: (isOn) => {
      setProblem((old) => (old?.then === 'agree' ? undefined : old))
      held.setNoReturn(isOn ? noReturnSkuIds : [])
    },
    submit: async () => {
      if (!quote.data || !address) return undefined
      if (!hasAgreed) {
        setProblem(() => ({ message: '有商品不支持 7 天无理由退货，先在上面勾选', then: 'agree' }))
        return undefined
      }
      return place({ draft, address, payableFen: quote.data.sum.payableFen, noReturnSkuIds })
    },
  }
}

import { useEffect, useRef, useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { readDraft, type CheckoutDraft } from '../../../cart/checkout-draft'
import { draftKey } from '../../../cart/start-checkout'
import { cartStore } from '../../../cart/use-cart'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { useLoad, type Loaded } from '../../../cloud/use-load'
import { sharingGuideId } from '../../../entry/enter-shop'
import { forget, recall, remember } from '../../../platform/remembered'
import { addressProblems, readAddress, trimmed, type Address, type AddressProblems } from './address'
import { placeProblem, type PlaceProblem } from './place-problem'

type Quote = Answer<'orders', 'quote'>
type Placed = Answer<'orders', 'place'>

const addressKey = 'address'

export interface Checkout {
  readonly draft: CheckoutDraft | undefined
  readonly address: Address
  readonly addressProblems: AddressProblems
  readonly quote: Loaded<Quote>
  readonly problem: PlaceProblem | undefined
  readonly isSubmitting: boolean
  readonly setAddress: (address: Address) => void
  readonly setRemark: (remark: string) => void
  readonly setQuantity: (skuId: SkuId, quantity: number) => void
  readonly submit: () => Promise<Placed | undefined>
}

/** Prices the draft for where it goes; asked again when either changes. */
function useQuote(draft: CheckoutDraft | undefined, province: string): Loaded<Quote> {
  const lines = draft?.lines ?? []
  return useLoad(JSON.stringify([lines, province]), () =>
    call('orders', 'quote', { lines: [...lines], province: province || undefined }),
  )
}

/** Everything the checkout page holds. What is typed goes to storage with each letter. */
export function useCheckout(): Checkout {
  const [draft, setDraft] = useState(() => readDraft(recall(draftKey)))
  const [address, setAddressState] = useState(() => readAddress(recall(addressKey)))
  const [wasTried, setTried] = useState(false)
  const [problem, setProblem] = useState<PlaceProblem>()
  const [isSubmitting, setSubmitting] = useState(false)
  const isBusy = useRef(false)
  const quote = useQuote(draft, address.province)

  useEffect(() => {
    setProblem((old) => (old?.then === 'change-address' ? undefined : old))
  }, [address.province])

  const keepDraft = (next: CheckoutDraft) => {
    remember(draftKey, next)
    setDraft(next)
  }
  const place = async (payableFen: number): Promise<Placed | undefined> => {
    if (!draft) return undefined
    try {
      const placed = await call('orders', 'place', {
        clientKey: draft.clientKey,
        lines: [...draft.lines],
        address: trimmed(address),
        remark: draft.remark.trim(),
        expectedPayableFen: payableFen,
        sharingGuideId: sharingGuideId(),
        fromCart: draft.fromCart,
      })
      forget(draftKey)
      if (draft.fromCart) void cartStore.load()
      return placed
    } catch (thrown) {
      const found = placeProblem(toCallFailure(thrown))
      setProblem(found)
      if (found.then === 'requote') await quote.reload()
      return undefined
    }
  }
  const submit = async () => {
    setTried(true)
    if (isBusy.current || !quote.data || Object.keys(addressProblems(address)).length > 0) return undefined
    isBusy.current = true
    setSubmitting(true)
    setProblem(undefined)
    const placed = await place(quote.data.sum.payableFen)
    // A placed order keeps the button shut: the page is about to be left.
    if (!placed) {
      isBusy.current = false
      setSubmitting(false)
    }
    return placed
  }
  return {
    draft,
    address,
    addressProblems: wasTried ? addressProblems(address) : {},
    quote,
    problem,
    isSubmitting,
    setAddress: (next) => {
      remember(addressKey, next)
      setAddressState(next)
    },
    setRemark: (remark) => {
      if (draft) keepDraft({ ...draft, remark })
    },
    setQuantity: (skuId, quantity) => {
      if (!draft) return
      setProblem(undefined)
      keepDraft({ ...draft, lines: draft.lines.map((line) => (line.skuId === skuId ? { skuId, quantity } : line)) })
    },
    submit,
  }
}

import { useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { readDraft, type CheckoutDraft } from '../../../cart/checkout-draft'
import { draftKey } from '../../../cart/start-checkout'
import { recall, remember } from '../../../platform/remembered'
import { readAddress, type Address } from './address'

const addressKey = 'address'

export interface Draft {
  /** Undefined when there is nothing to check out: the order is placed, or the page was opened by itself. */
  readonly draft: CheckoutDraft | undefined
  readonly address: Address
  readonly setAddress: (address: Address) => void
  readonly setRemark: (remark: string) => void
  readonly setQuantity: (skuId: SkuId, quantity: number) => void
}

/** What is to be ordered and where it goes. What is typed goes to storage with each letter. */
export function useDraft(): Draft {
  const [draft, setDraft] = useState(() => readDraft(recall(draftKey)))
  const [address, setAddress] = useState(() => readAddress(recall(addressKey)))
  const change = (part: Partial<CheckoutDraft>) => {
    if (!draft) return
    const next = { ...draft, ...part }
    remember(draftKey, next)
    setDraft(next)
  }
  return {
    draft,
    address,
    setAddress: (next) => {
      remember(addressKey, next)
      setAddress(next)
    },
    setRemark: (remark) => {
      change({ remark })
    },
    setQuantity: (skuId, quantity) => {
      change({ lines: draft?.lines.map((line) => (line.skuId === skuId ? { skuId, quantity } : line)) ?? [] })
    },
  }
}

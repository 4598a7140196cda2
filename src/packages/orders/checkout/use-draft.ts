import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import type { Address } from '../../../address/address'
import { readDraft, type CheckoutDraft } from '../../../cart/checkout-draft'
import { draftKey } from '../../../cart/start-checkout'
import { recall, remember } from '../../../platform/remembered'

export interface Draft {
  /** Undefined when there is nothing to check out: the order is placed, or the page was opened by itself. */
  readonly draft: CheckoutDraft | undefined
  readonly setAddress: (address: Address) => void
  readonly setRemark: (remark: string) => void
  readonly setNoReturn: (skuIds: readonly SkuId[]) => void
  readonly setQuantity: (skuId: SkuId, quantity: number) => void
}

/** What is to be ordered and where it goes. What is typed goes to storage with each letter. */
export function useDraft(): Draft {
  const [draft, setDraft] = useState(() => readDraft(recall(draftKey)))
  const change = (part: Partial<CheckoutDraft>) => {
    if (!draft) return
    const next = { ...draft, ...part }
    remember(draftKey, next)
    setDraft(next)
  }
  // The address book writes into the draft that waits below it.
  useDidShow(() => {
    const kept = readDraft(recall(draftKey))
    setDraft((old) => (old && kept?.clientKey === old.clientKey ? kept : old))
  })
  return {
    draft,
    setAddress: (address) => {
      change({ address })
    },
    setRemark: (remark) => {
      change({ remark })
    },
    setNoReturn: (noReturnSkuIds) => {
      change({ noReturnSkuIds })
    },
    setQuantity: (skuId, quantity) => {
      change({ lines: draft?.lines.map((line) => (line.skuId === skuId ? { skuId, quantity } : line)) ?? [] })
    },
  }
}

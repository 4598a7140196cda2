import { useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { call } from '../cloud/call'
import { toCallFailure } from '../cloud/call-failure'
import { requestSubscribeMessage } from '../platform/subscribe-message'

/** asked: she will hear of it · refused: WeChat may not send her the message · failed: the cloud could not be told. */
type RestockState = 'open' | 'asking' | 'asked' | 'refused' | 'failed'

interface Asked {
  readonly state: RestockState
  /** What went wrong and what to do about it. */
  readonly problem?: string
}

/** What was asked for since the shop was opened. */
const asked = new Set<SkuId>()

export interface Restock extends Asked {
  readonly ask: () => void
}

/** The wish to hear once when a sold-out SKU is back: WeChat's consent first, then the cloud. */
export function useRestock(skuId: SkuId | undefined): Restock {
  const [told, setTold] = useState<Asked & { readonly skuId: SkuId }>()
  const known: Asked = { state: skuId !== undefined && asked.has(skuId) ? 'asked' : 'open' }
  const { state, problem } = told && told.skuId === skuId ? told : known
  const ask = () => {
    if (skuId === undefined || state === 'asking' || state === 'asked') return
    setTold({ skuId, state: 'asking' })
    void askFor(skuId).then((end) => {
      setTold({ skuId, ...end })
    })
  }
  return { state, ...(problem && { problem }), ask }
}

async function askFor(skuId: SkuId): Promise<Asked> {
  const { restock } = BRAND.messages
  const answers = await requestSubscribeMessage([restock])
  if (answers[restock] !== 'accept')
    return { state: 'refused', problem: '没有同意发消息，再点一次，或在小程序设置里打开' }
  try {
    await call('catalog', 'remindRestock', { skuId })
    asked.add(skuId)
    return { state: 'asked' }
  } catch (thrown) {
    return { state: 'failed', problem: toCallFailure(thrown).message }
  }
}

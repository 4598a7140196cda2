import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { call } from '../cloud/call'
import { toCallFailure } from '../cloud/call-failure'
import { requestSubscribeMessage } from '../platform/subscribe-message'

/** asked: she will hear of it · refused: WeChat may not send her the message · failed: the cloud could not be told. */
export type RestockState = 'open' | 'asking' | 'asked' | 'refused' | 'failed'

/** What was asked for since the shop was opened. */
const asked = new Set<SkuId>()

export interface Restock {
  readonly state: RestockState
  readonly ask: () => void
}

/** The wish to hear once when a sold-out SKU is back: WeChat's consent first, then the cloud. */
export function useRestock(skuId: SkuId | undefined): Restock {
  const [told, setTold] = useState<{ readonly skuId: SkuId; readonly state: RestockState }>()
  const known = skuId !== undefined && asked.has(skuId) ? 'asked' : 'open'
  const state = told && told.skuId === skuId ? told.state : known
  const ask = () => {
    if (skuId === undefined || state === 'asking' || state === 'asked') return
    setTold({ skuId, state: 'asking' })
    void askFor(skuId).then((end) => {
      setTold({ skuId, state: end })
    })
  }
  return { state, ask }
}

async function askFor(skuId: SkuId): Promise<RestockState> {
  const { restock } = BRAND.messages
  const answers = await requestSubscribeMessage([restock])
  if (answers[restock] !== 'accept') return 'refused'
  try {
    await call('catalog', 'remindRestock', { skuId })
    asked.add(skuId)
    return 'asked'
  } catch (thrown) {
    const { message } = toCallFailure(thrown)
    void Taro.showToast({ title: message, icon: 'none' })
    return 'failed'
  }
}

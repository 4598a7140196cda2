import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'

/** The heart: turns at the tap, turns back when the cloud says no. One call at a time; the last tap wins. */
export function useFavourite(productId: ProductId, told: boolean): readonly [boolean, () => void] {
  const [isOn, setOn] = useState(told)
  const known = useRef({ wished: told, saved: told, isBusy: false })

  const save = async () => {
    const state = known.current
    if (state.isBusy) return
    state.isBusy = true
    while (state.wished !== state.saved) {
      const isFavourite = state.wished
      try {
        await call('members', 'setFavourite', { productId, isFavourite })
        state.saved = isFavourite
      } catch (thrown) {
        state.wished = state.saved
        setOn(state.saved)
        void Taro.showToast({ title: toCallFailure(thrown).message, icon: 'none' })
      }
    }
    state.isBusy = false
  }
  const turn = () => {
    const next = !known.current.wished
    known.current.wished = next
    setOn(next)
    void save()
  }
  return [isOn, turn]
}

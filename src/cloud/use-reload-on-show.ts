import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'

/** Asks again when the page comes back into view and when it is pulled down; the first sight is the load itself. */
export function useReloadOnShow(reload: () => Promise<void>): void {
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) void reload()
    wasShown.current = true
  })
  usePullDownRefresh(() => {
    void reload().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
}

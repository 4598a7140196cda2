import Taro from '@tarojs/taro'
import type { HeadSpace } from './types'

let measured: HeadSpace | undefined

export function headSpace(): HeadSpace {
  if (measured) return measured
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  measured = {
    statusBar: statusBarHeight,
    bar: capsule.height + (capsule.top - statusBarHeight) * 2,
    capsule: windowWidth - capsule.left,
  }
  return measured
}

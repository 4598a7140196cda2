import Taro from '@tarojs/taro'
import type { WindowSize } from './types'

/** In px. */
export function windowSize(): WindowSize {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  return { windowWidth, windowHeight }
}

import type { WindowSize } from './types'

/** In px. Taro's own answer names the browser's make and model first, a tenth of a second of a slow phone's time. */
export function windowSize(): WindowSize {
  const { clientWidth, clientHeight } = document.documentElement
  return { windowWidth: clientWidth, windowHeight: clientHeight }
}

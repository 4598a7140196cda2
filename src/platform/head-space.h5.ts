import type { HeadSpace } from './types'

const browser: HeadSpace = { statusBar: 0, bar: 48, capsule: 0 }

export function headSpace(): HeadSpace {
  return browser
}

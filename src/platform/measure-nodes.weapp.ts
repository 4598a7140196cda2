import Taro from '@tarojs/taro'
import type { NodeExtent } from './types'

interface Rect {
  readonly id: string
  readonly top: number
  readonly bottom: number
}

/** Where the nodes of a class stand now, by their ids; says nothing while their page is covered by another. */
export function measureNodes(className: string, tell: (extents: readonly NodeExtent[]) => void): void {
  Taro.createSelectorQuery()
    .selectAll(`.${className}`)
    .boundingClientRect()
    .exec((results: unknown[]) => {
      const rects = (results[0] ?? []) as Rect[]
      if (rects.some(({ top, bottom }) => top !== bottom))
        tell(rects.map(({ id, top, bottom }) => ({ key: id, top, bottom })))
    })
}

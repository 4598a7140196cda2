import { usePageScroll } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { measureNodes } from '../../../platform/measure-nodes'
import { headSpace } from '../../../platform/head-space'
import { partAt } from './part-at'

/** A part of the page that the bar leads to: the id of its node and its name. */
export interface Anchor {
  readonly id: string
  readonly name: string
}

const goods: Anchor = { id: 'part-goods', name: '商品' }
const reviews: Anchor = { id: 'part-reviews', name: '评价' }
const details: Anchor = { id: 'part-details', name: '详情' }
const withReviews = [goods, reviews, details]
const withoutReviews = [goods, details]

/** The parts a product's page has. */
export function anchorsOf(hasReviews: boolean): readonly Anchor[] {
  return hasReviews ? withReviews : withoutReviews
}

/** The class of every node an anchor leads to. */
export const anchorClass = 'product-part'

/** How high the bar over the page is, in px. */
export function barHeight(): number {
  const { statusBar, bar } = headSpace()
  return statusBar + bar
}

/** From here on the gallery has gone by. */
const solidFromPx = 240
const lookEveryMs = 120

/** Whether the bar is solid, and which part of the page is being read. */
export function useReading(): { readonly isSolid: boolean; readonly current: string | undefined } {
  const [isSolid, setSolid] = useState(false)
  const [current, setCurrent] = useState<string>()
  const timer = useRef<number>()
  useEffect(
    () => () => {
      clearTimeout(timer.current ?? 0)
    },
    [],
  )
  usePageScroll(({ scrollTop }) => {
    setSolid(scrollTop > solidFromPx)
    if (scrollTop <= solidFromPx || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      measureNodes(anchorClass, (extents) => {
        setCurrent(partAt(extents, barHeight() + 24))
      })
    }, lookEveryMs)
  })
  return { isSolid, current }
}

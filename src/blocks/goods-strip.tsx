import { ScrollView } from '@tarojs/components'
import { useState } from 'react'
import type { Goods } from '../components/goods'
import { GoodsTile } from '../components/goods-tile'

/** Tiles drawn at first and at each step sideways, so that no paint sends more than it must. */
const tilesPerStep = 6

interface GoodsStripProps {
  readonly goods: readonly Goods[]
  readonly onAdd: (goods: Goods) => void
}

/** One line of goods that scrolls sideways. */
export function GoodsStrip({ goods, onAdd }: GoodsStripProps) {
  const [shown, setShown] = useState(tilesPerStep)
  return (
    <ScrollView
      className="goods-strip"
      scrollX
      enhanced
      showScrollbar={false}
      lowerThreshold={200}
      onScrollToLower={() => {
        setShown((count) => Math.min(count + tilesPerStep, Math.max(count, goods.length)))
      }}
    >
      {goods.slice(0, shown).map((one) => (
        <GoodsTile key={one.productId} goods={one} onAdd={onAdd} />
      ))}
    </ScrollView>
  )
}

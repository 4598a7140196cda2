import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Faces } from '../../../components/faces'
import type { Goods } from '../../../components/goods'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { useUndo } from '../../../components/use-undo'
import { serverNow } from '../../../entry/server-clock'
import { footprintDays } from '../../../footprints/footprint-days'
import { footprints, replaceFootprints, withoutFootprint } from '../../../footprints/footprints'
import { openHome } from '../../../routes'
import { useQuickAdd } from '../../../sku/quick-add'
import { KeptGoods } from '../parts/kept-goods'
import './index.scss'

async function loadCards(): Promise<ReadonlyMap<ProductId, Goods>> {
  const productIds = footprints().map(({ productId }) => productId)
  if (productIds.length === 0) return new Map()
  const { goods } = await call('catalog', 'cards', { productIds })
  return new Map(goods.map((one) => [one.productId, one]))
}

export default function FootprintsPage() {
  const cards = useLoad('footprints', loadCards)
  useReloadOnShow(cards.reload)
  return (
    <View className="page">
      <Faces loaded={cards} skeleton={<RowsSkeleton />}>
        {(data) => <Days cards={data} />}
      </Faces>
    </View>
  )
}

/** What she looked at by day; goods that are gone are left out. */
function Days({ cards }: { readonly cards: ReadonlyMap<ProductId, Goods> }) {
  const [seen, setSeen] = useState(footprints)
  const quickAdd = useQuickAdd()
  const undo = useUndo()
  // Pages above may have left more of them.
  useDidShow(() => {
    setSeen(footprints())
  })
  const put = (next: typeof seen) => {
    replaceFootprints(next)
    setSeen(next)
    return Promise.resolve()
  }
  const days = footprintDays(
    seen.filter(({ productId }) => cards.has(productId)),
    serverNow(),
  )
  if (days.length === 0)
    return (
      <>
        <Message
          drawing="steps"
          title="还没有足迹"
          advice="看过的商品会记在这台手机上"
          action="去逛逛"
          onAction={openHome}
        />
        {undo.note}
      </>
    )
  return (
    <>
      {days.map((day) => (
        <View key={day.name}>
          <View className="footprint-day">{day.name}</View>
          {day.seen.map(({ productId }) => {
            const goods = cards.get(productId)
            return goods ? (
              <KeptGoods
                key={productId}
                goods={goods}
                removeLabel="移除足迹"
                onAdd={quickAdd.add}
                onRemove={() => {
                  undo.take({
                    text: '已移除 1 条足迹',
                    remove: () => put(withoutFootprint(seen, productId)),
                    putBack: () => put(seen),
                  })
                }}
              />
            ) : null
          })}
        </View>
      ))}
      <View className="list-end">足迹只记在这台手机上，最多 50 件</View>
      {quickAdd.sheet}
      {undo.note}
    </>
  )
}

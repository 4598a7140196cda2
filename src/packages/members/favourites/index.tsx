import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Failed } from '../../../components/failed'
import type { Goods } from '../../../components/goods'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { useUndo } from '../../../components/use-undo'
import { openHome } from '../../../routes'
import { useQuickAdd } from '../../../sku/quick-add'
import { KeptGoods } from '../parts/kept-goods'
import './index.scss'

async function keep(productId: ProductId, isFavourite: boolean): Promise<void> {
  await call('members', 'setFavourite', { productId, isFavourite })
}

export default function FavouritesPage() {
  const pages = usePages('favourites', async (cursor) => {
    const { goods, nextCursor } = await call('members', 'favourites', { cursor })
    return { items: goods, nextCursor, extra: undefined }
  })
  const [gone, setGone] = useState<ReadonlySet<ProductId>>(new Set())
  const quickAdd = useQuickAdd()
  const undo = useUndo()
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const shown = pages.items.filter(({ productId }) => !gone.has(productId))

  const remove = ({ productId }: Goods) => {
    const back = () => {
      setGone((old) => new Set([...old].filter((id) => id !== productId)))
    }
    setGone((old) => new Set([...old, productId]))
    undo.take({
      text: '已取消收藏',
      remove: () =>
        keep(productId, false).catch((thrown: unknown) => {
          back()
          throw thrown
        }),
      putBack: async () => {
        await keep(productId, true)
        back()
      },
    })
  }
  const isBare = pages.items.length === 0
  return (
    <View className="page">
      {isBare && pages.isLoading ? <RowsSkeleton /> : null}
      {isBare && pages.failure ? <Failed failure={pages.failure} onRetry={() => void pages.reload()} /> : null}
      {shown.length === 0 && !pages.isLoading && !pages.failure && !pages.hasMore ? (
        <Message
          drawing="heart"
          title="还没有收藏"
          advice={BRAND.voice.emptyFavourites}
          action="去逛逛"
          onAction={openHome}
        />
      ) : null}
      {shown.map((goods) => (
        <KeptGoods
          key={goods.productId}
          goods={goods}
          removeLabel="取消收藏"
          onAdd={quickAdd.add}
          onRemove={() => {
            remove(goods)
          }}
        />
      ))}
      {shown.length > 0 || (!isBare && pages.hasMore) ? <ListEnd pages={pages} /> : null}
      {quickAdd.sheet}
      {undo.note}
    </View>
  )
}

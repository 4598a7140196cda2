import { ScrollView } from '@tarojs/components'
import type { Pages } from '../../cloud/use-pages'
import { Failed } from '../../components/failed'
import type { Goods } from '../../components/goods-card'
import { ListEnd } from '../../components/list-end'
import { Message } from '../../components/message'
import { RowsSkeleton } from '../../components/skeleton'
import { GoodsRow } from './goods-row'

interface CategoryGoodsProps {
  readonly pages: Pages<Goods, unknown>
  readonly onAdd: (goods: Goods) => void
}

/** The goods of the category that is chosen in the rail. */
export function CategoryGoods({ pages, onAdd }: CategoryGoodsProps) {
  return (
    <ScrollView className="category-list" scrollY lowerThreshold={200} onScrollToLower={pages.loadMore}>
      {pages.items.map((goods) => (
        <GoodsRow key={goods.productId} goods={goods} onAdd={onAdd} />
      ))}
      {pages.items.length > 0 ? <ListEnd pages={pages} /> : <NoGoods pages={pages} />}
    </ScrollView>
  )
}

function NoGoods({ pages }: Pick<CategoryGoodsProps, 'pages'>) {
  if (pages.isLoading) return <RowsSkeleton />
  if (pages.failure) return <Failed failure={pages.failure} onRetry={() => void pages.reload()} />
  return <Message drawing="shelf" title="这一类正在上新" advice="先看看左边别的分类" />
}

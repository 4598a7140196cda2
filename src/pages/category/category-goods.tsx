import { ScrollView, View } from '@tarojs/components'
import type { Pages } from '../../cloud/use-pages'
import { Failed } from '../../components/failed'
import type { Goods } from '../../components/goods'
import { GoodsRow } from '../../components/goods-row'
import { ListEnd } from '../../components/list-end'
import { Message } from '../../components/message'
import { Picture } from '../../components/picture'
import { RowsSkeleton } from '../../components/skeleton'
import { useGrowing } from '../../components/use-growing'
import type { Category } from './category-rail'

interface CategoryGoodsProps {
  readonly category: Category | undefined
  readonly pages: Pages<Goods, unknown>
  readonly onAdd: (goods: Goods) => void
}

const rowsPerStep = 6

/** The goods of the category that is chosen in the rail. */
export function CategoryGoods({ category, pages, onAdd }: CategoryGoodsProps) {
  const shown = useGrowing(pages.items.length, rowsPerStep)
  return (
    <ScrollView className="category-list" scrollY lowerThreshold={400} onScrollToLower={pages.loadMore}>
      {category ? (
        <View className="category-title">
          <Picture pictureId={category.pictureId} className="category-title-picture" isFirst />
          {category.name}
        </View>
      ) : null}
      <View>
        {pages.items.slice(0, shown).map((goods, place) => (
          <GoodsRow key={goods.productId} goods={goods} onAdd={onAdd} isFirst={place < rowsPerStep} />
        ))}
      </View>
      {pages.items.length > 0 ? <ListEnd pages={pages} /> : <NoGoods pages={pages} />}
    </ScrollView>
  )
}

function NoGoods({ pages }: Pick<CategoryGoodsProps, 'pages'>) {
  if (pages.isLoading)
    return (
      <View className="category-bones">
        <RowsSkeleton />
      </View>
    )
  if (pages.failure) return <Failed failure={pages.failure} onRetry={() => void pages.reload()} />
  return <Message drawing="shelf" title="这一类正在上新" advice="先看看左边别的分类" />
}

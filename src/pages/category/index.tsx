import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { CategoryId } from '#domain/kernel/ids'
import { call } from '../../cloud/call'
import { usePages } from '../../cloud/use-pages'
import { SearchLink } from '../../components/search-link'
import { takeAskedCategory } from '../../entry/open-category'
import { useQuickAdd } from '../../sku/quick-add'
import { TabBar } from '../../tab-bar/tab-bar'
import { useToCartArc } from '../../tab-bar/to-cart-arc'
import { CategoryGoods } from './category-goods'
import { CategoryRail, type Category } from './category-rail'
import './index.scss'

export default function CategoryPage() {
  const [asked, setAsked] = useState<CategoryId>()
  const [known, setKnown] = useState<readonly Category[]>([])
  const pages = usePages(asked ?? '', async (cursor) => {
    const { goods, nextCursor, categories } = await call('catalog', 'category', { categoryId: asked, cursor })
    setKnown(categories)
    return { items: goods, nextCursor, extra: undefined }
  })
  const { fly, arc } = useToCartArc()
  const quickAdd = useQuickAdd(fly)
  useDidShow(() => {
    const categoryId = takeAskedCategory()
    if (categoryId) setAsked(categoryId)
  })
  const current = asked ?? known[0]?.categoryId
  return (
    <View className="page tab-page category">
      <View className="category-search">
        <SearchLink place="category" />
      </View>
      <View className="category-body">
        {known.length > 0 || pages.isLoading ? (
          <CategoryRail categories={known} current={current} onChoose={setAsked} />
        ) : null}
        <CategoryGoods
          key={current ?? 'first'}
          category={known.find(({ categoryId }) => categoryId === current)}
          pages={pages}
          onAdd={quickAdd.add}
        />
      </View>
      <TabBar current="category" />
      {arc}
      {quickAdd.sheet}
    </View>
  )
}

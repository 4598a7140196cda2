import { ScrollView, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { CategoryId } from '#domain/kernel/ids'
import { refreshCartBadge } from '../../cart/use-cart'
import { call, type Answer } from '../../cloud/call'
import { usePages } from '../../cloud/use-pages'
import { Failed } from '../../components/failed'
import { Message } from '../../components/message'
import { ListEnd } from '../../components/list-end'
import { RowsSkeleton } from '../../components/skeleton'
import { takeAskedCategory } from '../../entry/open-category'
import { useQuickAdd } from '../../sku/quick-add'
import { GoodsRow } from './goods-row'
import './index.scss'

type Category = Answer<'catalog', 'category'>['categories'][number]

async function loadPage(categoryId: CategoryId | undefined, cursor: string | undefined) {
  const answer = await call('catalog', 'category', { categoryId, cursor })
  return { items: answer.goods, nextCursor: answer.nextCursor, extra: answer.categories }
}

export default function CategoryPage() {
  const [asked, setAsked] = useState<CategoryId>()
  const [known, setKnown] = useState<readonly Category[]>([])
  const pages = usePages(asked ?? '', async (cursor) => {
    const page = await loadPage(asked, cursor)
    setKnown(page.extra)
    return page
  })
  const quickAdd = useQuickAdd()
  useDidShow(() => {
    refreshCartBadge()
    const categoryId = takeAskedCategory()
    if (categoryId) setAsked(categoryId)
  })
  const current = asked ?? known[0]?.categoryId
  return (
    <View className="page tab-page category">
      <ScrollView className="category-rail" scrollY>
        {known.map((category) => (
          <View
            key={category.categoryId}
            className={`category-name${category.categoryId === current ? ' category-on' : ''}`}
            role="button"
            onClick={() => {
              setAsked(category.categoryId)
            }}
          >
            {category.name}
          </View>
        ))}
      </ScrollView>
      <ScrollView
        key={current ?? 'first'}
        className="category-list"
        scrollY
        lowerThreshold={200}
        onScrollToLower={pages.loadMore}
      >
        {pages.items.map((goods) => (
          <GoodsRow key={goods.productId} goods={goods} onAdd={quickAdd.add} />
        ))}
        {pages.items.length > 0 ? <ListEnd pages={pages} /> : null}
        {pages.items.length === 0 && pages.isLoading ? <RowsSkeleton /> : null}
        {pages.items.length === 0 && pages.failure ? (
          <Failed failure={pages.failure} onRetry={() => void pages.reload()} />
        ) : null}
        {pages.items.length === 0 && !pages.isLoading && !pages.failure ? (
          <Message drawing="shelf" title="这一类正在上新" advice="先看看左边别的分类" />
        ) : null}
      </ScrollView>
      {quickAdd.sheet}
    </View>
  )
}

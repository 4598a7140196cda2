import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { CategoryId } from '#domain/kernel/ids'
import { refreshCartBadge } from '../../cart/use-cart'
import { call } from '../../cloud/call'
import { usePages } from '../../cloud/use-pages'
import { takeAskedCategory } from '../../entry/open-category'
import { useQuickAdd } from '../../sku/quick-add'
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
  const quickAdd = useQuickAdd()
  useDidShow(() => {
    refreshCartBadge()
    const categoryId = takeAskedCategory()
    if (categoryId) setAsked(categoryId)
  })
  const current = asked ?? known[0]?.categoryId
  return (
    <View className="page tab-page category">
      <CategoryRail categories={known} current={current} onChoose={setAsked} />
      <CategoryGoods key={current ?? 'first'} pages={pages} onAdd={quickAdd.add} />
      {quickAdd.sheet}
    </View>
  )
}

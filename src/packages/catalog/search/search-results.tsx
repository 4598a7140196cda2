import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { call, type Ask } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { Failed } from '../../../components/failed'
import { GoodsCard } from '../../../components/goods-card'
import { Icon } from '../../../components/icon'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { GoodsGridSkeleton } from '../../../components/skeleton'
import { openCategories } from '../../../routes'
import { useQuickAdd } from '../../../sku/quick-add'

type Sort = NonNullable<Ask<'catalog', 'search'>['sort']>

interface SearchResultsProps {
  readonly text: string
  readonly onSearch: (text: string) => void
}

export function SearchResults({ text, onSearch }: SearchResultsProps) {
  const [sort, setSort] = useState<Sort>('relevance')
  const pages = usePages(`${sort} ${text}`, async (cursor) => {
    const answer = await call('catalog', 'search', { text, sort, cursor })
    return {
      items: answer.goods,
      nextCursor: answer.nextCursor,
      extra: { total: answer.total, suggestions: answer.suggestions },
    }
  })
  const quickAdd = useQuickAdd()
  useReachBottom(pages.loadMore)
  const isEmpty = !pages.isLoading && !pages.failure && pages.items.length === 0
  return (
    <View>
      {isEmpty ? null : <SortTabs sort={sort} onSort={setSort} />}
      <Suggestions words={pages.extra?.suggestions ?? []} onSearch={onSearch} />
      {pages.items.length === 0 && pages.isLoading ? <GoodsGridSkeleton /> : null}
      {pages.items.length === 0 && pages.failure ? (
        <Failed failure={pages.failure} onRetry={() => void pages.reload()} />
      ) : null}
      {isEmpty ? (
        <Message
          drawing="search"
          title={`没有找到「${text}」`}
          advice="换个短一点的词，或者从分类里找"
          action="看分类"
          onAction={openCategories}
        />
      ) : null}
      {pages.items.length > 0 ? (
        <>
          <View className="search-total">共 {pages.extra?.total ?? pages.items.length} 件</View>
          <View className="goods-grid">
            {pages.items.map((goods) => (
              <GoodsCard key={goods.productId} goods={goods} onAdd={quickAdd.add} />
            ))}
          </View>
          <ListEnd pages={pages} />
        </>
      ) : null}
      {quickAdd.sheet}
    </View>
  )
}

function SortTabs({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const isPrice = sort === 'price-up' || sort === 'price-down'
  const tab = (isOn: boolean) => `search-sort${isOn ? ' search-sort-on' : ''}`
  return (
    <View className="search-sorts">
      <View
        className={tab(sort === 'relevance')}
        role="button"
        onClick={() => {
          onSort('relevance')
        }}
      >
        综合
      </View>
      <View
        className={tab(sort === 'sales')}
        role="button"
        onClick={() => {
          onSort('sales')
        }}
      >
        销量
      </View>
      <View
        className={tab(isPrice)}
        role="button"
        ariaLabel={sort === 'price-up' ? '价格从低到高，点按换方向' : '按价格排序'}
        onClick={() => {
          onSort(sort === 'price-up' ? 'price-down' : 'price-up')
        }}
      >
        <Text>价格</Text>
        {isPrice ? <Icon name={sort === 'price-up' ? 'up' : 'down'} size={14} /> : null}
      </View>
    </View>
  )
}

interface SuggestionsProps {
  readonly words: readonly string[]
  readonly onSearch: (text: string) => void
}

function Suggestions({ words, onSearch }: SuggestionsProps) {
  if (words.length === 0) return null
  return (
    <View className="search-suggestions">
      <Text className="search-suggestions-name">也可以搜</Text>
      {words.map((word) => (
        <View
          key={word}
          className="search-word"
          role="button"
          onClick={() => {
            onSearch(word)
          }}
        >
          {word}
        </View>
      ))}
    </View>
  )
}

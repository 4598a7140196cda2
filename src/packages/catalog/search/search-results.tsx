import { ScrollView, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { gridPieces } from '../../../blocks/goods-pieces'
import { Windowed } from '../../../blocks/windowed'
import { call, type Answer } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { Failed } from '../../../components/failed'
import type { Goods } from '../../../components/goods'
import { GoodsRow } from '../../../components/goods-row'
import { ListEnd } from '../../../components/list-end'
import { GoodsGridSkeleton } from '../../../components/skeleton'
import { useQuickAdd } from '../../../sku/quick-add'
import { filterCount, filterQuery, noFilter } from './filter'
import { FilterSheet } from './filter-sheet'
import { NothingFound } from './nothing-found'
import { SortTabs, type Sort } from './sort-tabs'
import { Words } from './words'

type Extra = Pick<Answer<'catalog', 'search'>, 'total' | 'categories' | 'suggestions' | 'searchedFor'>

interface SearchResultsProps {
  readonly text: string
  readonly onSearch: (text: string) => void
}

export function SearchResults({ text, onSearch }: SearchResultsProps) {
  const [sort, setSort] = useState<Sort>('relevance')
  const [filter, setFilter] = useState(noFilter)
  const [isFiltering, setFiltering] = useState(false)
  const query = filterQuery(filter)
  const pages = usePages<Goods, Extra>(JSON.stringify([text, sort, query]), async (cursor) => {
    const { goods, nextCursor, ...extra } = await call('catalog', 'search', { text, sort, ...query, cursor })
    return { items: goods, nextCursor, extra }
  })
  const quickAdd = useQuickAdd()
  useReachBottom(pages.loadMore)
  const { items, extra, isLoading, failure } = pages
  const filters = filterCount(filter)
  const isEmpty = !isLoading && !failure && items.length === 0
  return (
    <View>
      {(isEmpty || extra?.total === 1) && filters === 0 ? null : (
        <SortTabs sort={sort} onSort={setSort} filters={filters} onFilter={() => setFiltering(true)} />
      )}
      {items.length > 0 && extra ? <FoundWords text={text} extra={extra} onSearch={onSearch} /> : null}
      {items.length === 0 && isLoading ? <ResultsSkeleton /> : null}
      {items.length === 0 && failure ? <Failed failure={failure} onRetry={() => void pages.reload()} /> : null}
      {isEmpty ? (
        <NothingFound
          text={text}
          suggestions={extra?.suggestions ?? []}
          isFiltered={filters > 0}
          onUnfilter={() => setFilter(noFilter)}
          onSearch={onSearch}
          onAdd={quickAdd.add}
        />
      ) : null}
      {items.length > 0 ? (
        <>
          <Hits goods={items} onAdd={quickAdd.add} />
          <ListEnd pages={pages} />
        </>
      ) : null}
      <View>
        {isFiltering ? (
          <FilterSheet
            text={text}
            categories={extra?.categories ?? []}
            filter={filter}
            onApply={(next) => {
              setFilter(next)
              setFiltering(false)
            }}
            onClose={() => setFiltering(false)}
          />
        ) : null}
      </View>
      {quickAdd.sheet}
    </View>
  )
}

interface FoundWordsProps {
  readonly text: string
  readonly extra: Extra
  readonly onSearch: (text: string) => void
}

/** How many, what was searched instead of what was typed, and what else may be meant. */
function FoundWords({ text, extra: { total, searchedFor, suggestions }, onSearch }: FoundWordsProps) {
  return (
    <>
      <View className="search-total">
        {searchedFor ? `没有找到「${text}」，按「${searchedFor}」找到这 ${String(total)} 件` : `共 ${String(total)} 件`}
      </View>
      {suggestions.length > 0 ? (
        <ScrollView className="search-also" scrollX>
          <Words words={suggestions} onSearch={onSearch} />
        </ScrollView>
      ) : null}
    </>
  )
}

function ResultsSkeleton() {
  return (
    <View className="search-bones">
      <GoodsGridSkeleton />
    </View>
  )
}

interface HitsProps {
  readonly goods: readonly Goods[]
  readonly onAdd: (goods: Goods) => void
}

/** Two columns; one that stands alone takes the whole line. */
function Hits({ goods, onAdd }: HitsProps) {
  const pieces = useMemo(() => gridPieces({ key: 'hits', goods, onAdd }), [goods, onAdd])
  const [only] = goods
  if (only && goods.length === 1)
    return (
      <View className="search-only">
        <GoodsRow goods={only} onAdd={onAdd} isFirst />
      </View>
    )
  return <Windowed pieces={pieces} />
}

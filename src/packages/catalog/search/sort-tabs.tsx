import { Text, View } from '@tarojs/components'
import type { Ask } from '../../../cloud/call'
import { Icon } from '../../../components/icon'

export type Sort = NonNullable<Ask<'catalog', 'search'>['sort']>

interface SortTabsProps {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** How many filters narrow the results. */
  readonly filters: number
  readonly onFilter: () => void
}

export function SortTabs({ sort, onSort, filters, onFilter }: SortTabsProps) {
  const isPrice = sort === 'price-up' || sort === 'price-down'
  return (
    <View className="search-sorts">
      <SortTab isOn={sort === 'relevance'} label="综合" onTap={() => onSort('relevance')} />
      <SortTab isOn={sort === 'sales'} label="销量" onTap={() => onSort('sales')} />
      <View
        className={`search-sort${isPrice ? ' search-sort-on' : ''}`}
        role="button"
        ariaLabel={sort === 'price-up' ? '价格从低到高，点按换方向' : '按价格排序'}
        onClick={() => {
          onSort(sort === 'price-up' ? 'price-down' : 'price-up')
        }}
      >
        <Text>价格</Text>
        <View className="sort-arrows">
          <View className={`sort-arrow sort-arrow-up${sort === 'price-up' ? ' sort-arrow-on' : ''}`} />
          <View className={`sort-arrow sort-arrow-down${sort === 'price-down' ? ' sort-arrow-on' : ''}`} />
        </View>
      </View>
      <View
        className={`search-sort${filters > 0 ? ' search-sort-on' : ''}`}
        role="button"
        ariaLabel="筛选"
        onClick={onFilter}
      >
        <Text>筛选{filters > 0 ? ` ${String(filters)}` : ''}</Text>
        <Icon name="filter" size={14} />
      </View>
    </View>
  )
}

interface SortTabProps {
  readonly isOn: boolean
  readonly label: string
  readonly onTap: () => void
}

function SortTab({ isOn, label, onTap }: SortTabProps) {
  return (
    <View className={`search-sort${isOn ? ' search-sort-on' : ''}`} role="button" aria-pressed={isOn} onClick={onTap}>
      {label}
    </View>
  )
}

import { View } from '@tarojs/components'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import type { Goods } from '../../../components/goods'
import { GoodsCard } from '../../../components/goods-card'
import { Message } from '../../../components/message'
import { openCategories } from '../../../routes'
import { Words } from './words'

interface NothingFoundProps {
  readonly text: string
  /** Words that do find something; the brand's own where there are none. */
  readonly suggestions: readonly string[]
  readonly isFiltered: boolean
  readonly onUnfilter: () => void
  readonly onSearch: (text: string) => void
  readonly onAdd: (goods: Goods) => void
}

/** Nothing came: why that may be, words that find something, and what others buy. */
export function NothingFound({ text, suggestions, isFiltered, onUnfilter, onSearch, onAdd }: NothingFoundProps) {
  if (isFiltered)
    return (
      <Message drawing="search" title="筛过之后没有了" advice="放宽一点试试" action="清除筛选" onAction={onUnfilter} />
    )
  return (
    <View className="search-nothing">
      <Message
        drawing="search"
        title={`没有找到「${text}」`}
        advice="换个短一点的词，或者从分类里找"
        action="看分类"
        onAction={openCategories}
      />
      <View className="search-part search-part-centred">
        <View className="search-part-head">
          <View className="search-part-title">试试搜这些</View>
        </View>
        <Words words={suggestions.length > 0 ? suggestions : BRAND.voice.hotWords} onSearch={onSearch} />
      </View>
      <HotGoods onAdd={onAdd} />
    </View>
  )
}

const word = BRAND.voice.hotWords[0] ?? ''
const loadHot = () => call('catalog', 'search', { text: word, sort: 'sales' })

/** What others buy; nothing is said where it cannot be had. */
function HotGoods({ onAdd }: Pick<NothingFoundProps, 'onAdd'>) {
  const goods = useLoad('hot', loadHot).data?.goods.slice(0, 4) ?? []
  if (goods.length < 2) return null
  return (
    <>
      <View className="search-hot">大家在买</View>
      <View className="goods-grid">
        {goods.slice(0, goods.length - (goods.length % 2)).map((one) => (
          <GoodsCard key={one.productId} goods={one} onAdd={onAdd} />
        ))}
      </View>
    </>
  )
}

import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Check } from '../../../components/check'
import { Sheet } from '../../../components/sheet'
import { isPrice, noFilter, type Filter } from './filter'
import { useHitCount } from './use-hit-count'

interface FilterSheetProps {
  readonly text: string
  readonly categories: Answer<'catalog', 'search'>['categories']
  readonly filter: Filter
  readonly onApply: (filter: Filter) => void
  readonly onClose: () => void
}

/** Narrows the results; the button says how many will be left. */
export function FilterSheet({ text, categories, filter, onApply, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(filter)
  const isWrong = !isPrice(draft.fromYuan) || !isPrice(draft.toYuan)
  const count = useHitCount(text, draft)
  const foot = (
    <View className="filter-acts">
      <Button
        size="wide"
        onTap={() => {
          setDraft(noFilter)
        }}
      >
        重置
      </Button>
      <Button
        kind="brand"
        size="wide"
        isDisabled={isWrong}
        onTap={() => {
          onApply(draft)
        }}
      >
        {count === undefined || isWrong ? '确定' : count === 0 ? '没有符合的' : `看 ${String(count)} 件`}
      </Button>
    </View>
  )
  return (
    <Sheet label="筛选" onClose={onClose} foot={foot}>
      <View className="filter-title">筛选</View>
      {categories.length > 1 ? (
        <Categories
          categories={categories}
          chosen={draft.categoryId}
          onChoose={(categoryId) => {
            const { categoryId: _, ...rest } = draft
            setDraft(categoryId ? { ...rest, categoryId } : rest)
          }}
        />
      ) : null}
      <View className="filter-name">价格（元）</View>
      <View className="filter-prices">
        <PriceInput hint="低到" value={draft.fromYuan} onType={(fromYuan) => setDraft({ ...draft, fromYuan })} />
        <View className="filter-dash" />
        <PriceInput hint="高到" value={draft.toYuan} onType={(toYuan) => setDraft({ ...draft, toYuan })} />
      </View>
      {isWrong ? <View className="filter-wrong">价格写数字就好，比如 9.9</View> : null}
      <View className="filter-stock">
        <View className="filter-name">只看有货</View>
        <Check
          isOn={draft.inStock}
          label="只看有货"
          onTap={() => {
            setDraft({ ...draft, inStock: !draft.inStock })
          }}
        />
      </View>
    </Sheet>
  )
}

interface CategoriesProps {
  readonly categories: FilterSheetProps['categories']
  readonly chosen: Filter['categoryId']
  readonly onChoose: (categoryId: Filter['categoryId']) => void
}

function Categories({ categories, chosen, onChoose }: CategoriesProps) {
  return (
    <>
      <View className="filter-name">分类</View>
      <View className="filter-values">
        {categories.map(({ categoryId, name, count }) => (
          <View
            key={categoryId}
            className={`filter-value${categoryId === chosen ? ' filter-value-on' : ''}`}
            role="button"
            aria-pressed={categoryId === chosen}
            onClick={() => {
              onChoose(categoryId === chosen ? undefined : categoryId)
            }}
          >
            {name} {count}
          </View>
        ))}
      </View>
    </>
  )
}

interface PriceInputProps {
  readonly hint: string
  readonly value: string
  readonly onType: (value: string) => void
}

function PriceInput({ hint, value, onType }: PriceInputProps) {
  return (
    <Input
      className="filter-price"
      type="digit"
      value={value}
      maxlength={9}
      placeholder={hint}
      placeholderClass="input-hint"
      onInput={({ detail }) => {
        onType(detail.value)
      }}
    />
  )
}

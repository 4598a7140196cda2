import { ScrollView, View } from '@tarojs/components'
import type { CategoryId } from '#domain/kernel/ids'
import type { Answer } from '../../cloud/call'

export type Category = Answer<'catalog', 'category'>['categories'][number]

interface CategoryRailProps {
  readonly categories: readonly Category[]
  readonly current: CategoryId | undefined
  readonly onChoose: (categoryId: CategoryId) => void
}

export function CategoryRail({ categories, current, onChoose }: CategoryRailProps) {
  return (
    <ScrollView className="category-rail" scrollY>
      {categories.map(({ categoryId, name }) => (
        <View
          key={categoryId}
          className={`category-name${categoryId === current ? ' category-on' : ''}`}
          role="button"
          onClick={() => {
            onChoose(categoryId)
          }}
        >
          {name}
        </View>
      ))}
    </ScrollView>
  )
}

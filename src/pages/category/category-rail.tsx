import { ScrollView, View } from '@tarojs/components'
import type { CategoryId } from '#domain/kernel/ids'
import type { Answer } from '../../cloud/call'
import { Bone } from '../../components/skeleton'

export type Category = Answer<'catalog', 'category'>['categories'][number]

const eight = [0, 1, 2, 3, 4, 5, 6, 7]

interface CategoryRailProps {
  readonly categories: readonly Category[]
  readonly current: CategoryId | undefined
  readonly onChoose: (categoryId: CategoryId) => void
}

/** All shelves; the chosen one is brought into view where another page chose it. */
export function CategoryRail({ categories, current, onChoose }: CategoryRailProps) {
  return (
    <ScrollView
      className="category-rail"

      scrollY
      scrollIntoView={current ? `rail-${current}` : ''}
      scrollWithAnimation
    >
      {categories.length === 0
        ? eight.map((place) => (
            <View key={place} className="category-name">
              <Bone className="bone-line" />
            </View>
          ))
        : null}
      {categories.map(({ categoryId, name }) => (
        <View
          key={categoryId}
          id={`rail-${categoryId}`}
          className={`category-name${categoryId === current ? ' category-on' : ''}`}
          role="tab"
          aria-selected={categoryId === current}
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

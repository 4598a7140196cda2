import { View } from '@tarojs/components'
import { Picture } from '../components/picture'
import type { BlockOf } from './block'
import { tapTo } from './open-target'

interface CategoriesBlockProps {
  readonly categories: BlockOf<'categories'>['categories']
}

/** All shelves as small renders, five in a row. */
export function CategoriesBlock({ categories }: CategoriesBlockProps) {
  return (
    <View className="categories-block">
      {categories.map(({ categoryId, name, pictureId }) => (
        <View
          key={categoryId}
          className="categories-one"
          hoverClass="pressed"
          role="button"
          onClick={tapTo({ page: 'category', categoryId })}
        >
          <Picture pictureId={pictureId} className="categories-picture" isFirst />
          <View className="categories-name">{name}</View>
        </View>
      ))}
    </View>
  )
}

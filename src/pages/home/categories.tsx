import { ScrollView, View } from '@tarojs/components'
import type { Answer } from '../../cloud/call'
import { Picture } from '../../components/picture'
import { askCategory } from '../../entry/open-category'
import { openCategories } from '../../routes'

type Category = Answer<'catalog', 'home'>['categories'][number]

export function Categories({ categories }: { readonly categories: readonly Category[] }) {
  return (
    <ScrollView className="home-categories" scrollX>
      {categories.map((category) => (
        <View
          key={category.categoryId}
          className="home-category"
          role="button"
          onClick={() => {
            askCategory(category.categoryId)
            openCategories()
          }}
        >
          <Picture pictureId={category.pictureId} className="home-category-picture" />
          <View className="home-category-name">{category.name}</View>
        </View>
      ))}
    </ScrollView>
  )
}

import { Text, View } from '@tarojs/components'
import { openSearch } from '../routes'
import { Icon } from './icon'

/** Looks like the field to search in, and leads to its page. Each page gives it its own looks. */
export function SearchLink({ place }: { readonly place: 'home' | 'category' }) {
  return (
    <View
      className={`${place}-search-field`}
      role="button"
      ariaLabel="搜索商品"
      onClick={() => {
        openSearch()
      }}
    >
      <Icon name="search" size={16} />
      <Text className={`${place}-search-text`}>{BRAND.voice.searchHint}</Text>
    </View>
  )
}

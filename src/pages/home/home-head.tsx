import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { headSpace } from '../../platform/head-space'
import { openSearch } from '../../routes'

/** The shop's name and the way to search, clear of WeChat's capsule. */
export function HomeHead() {
  const { statusBar, bar, capsule } = headSpace()
  return (
    <View className="home-head" style={{ paddingTop: `${String(statusBar)}px` }}>
      <View className="home-bar" style={{ height: `${String(bar)}px`, marginRight: `${String(capsule)}px` }}>
        <Text className="home-name">{SHOP_NAME}</Text>
        <View className="home-search" role="button" ariaLabel="搜索商品" onClick={openSearch}>
          <View className="home-search-field">
            <Icon name="search" size={16} />
            <Text className="home-search-text">搜品名或口味</Text>
          </View>
        </View>
      </View>
    </View>
  )
}

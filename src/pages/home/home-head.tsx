import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { SearchLink } from '../../components/search-link'
import { useGoodsScan } from '../../goods-scan/use-goods-scan'
import { headSpace } from '../../platform/head-space'

/** The shop's name and the two ways to find something, clear of WeChat's capsule. Stays while the page scrolls. */
export function HomeHead() {
  const { statusBar, bar, capsule } = headSpace()
  const scan = useGoodsScan()
  return (
    <View className="home-head" style={{ paddingTop: `${String(statusBar)}px` }}>
      <View className="home-bar" style={{ minHeight: `${String(bar)}px`, marginRight: `${String(capsule)}px` }}>
        <Text className="home-name">{SHOP_NAME}</Text>
        <View className="home-search">
          <SearchLink place="home" />
          {BRAND.features.scan ? (
            <View className="home-scan" role="button" ariaLabel="扫包装上的条形码" onClick={scan}>
              <Icon name="scan" />
            </View>
          ) : null}
        </View>
      </View>
    </View>
  )
}

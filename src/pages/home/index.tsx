import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Blocks } from '../../blocks/blocks'
import { useLoad } from '../../cloud/use-load'
import { Faces } from '../../components/faces'
import { Message } from '../../components/message'
import { loadHome } from '../../entry/page-loads'
import { useSharing } from '../../platform/sharing'
import { PrivacyGate } from '../../privacy/privacy-gate'
import { openCategories } from '../../routes'
import { shareLink } from '../../share/share-link'
import { useQuickAdd } from '../../sku/quick-add'
import { TabBar } from '../../tab-bar/tab-bar'
import { useToCartArc } from '../../tab-bar/to-cart-arc'
import { Greeting } from './greeting'
import { HomeHead } from './home-head'
import { HomeSkeleton } from './home-skeleton'
import './index.scss'

export default function HomePage() {
  const home = useLoad('home', loadHome)
  const { fly, arc } = useToCartArc()
  const quickAdd = useQuickAdd(fly)
  usePullDownRefresh(() => {
    void home.reload().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  useSharing(() => ({ title: `${SHOP_NAME}：${SHOP_SLOGAN}`, path: shareLink({ page: 'pages/home/index' }) }))
  return (
    <View className="page bare-page tab-page">
      <HomeHead />
      <Greeting />
      <Faces loaded={home} skeleton={<HomeSkeleton />}>
        {({ blocks }) => (
          <View className="home-body">
            {blocks.length > 0 ? (
              <Blocks blocks={blocks} onAdd={quickAdd.add} onEnd={() => void home.reload()} />
            ) : (
              <Message
                drawing="shelf"
                title="首页正在布置"
                advice="货都在，先从分类里看"
                action="看分类"
                onAction={openCategories}
              />
            )}
          </View>
        )}
      </Faces>
      <TabBar current="home" />
      {arc}
      {quickAdd.sheet}
      <PrivacyGate />
    </View>
  )
}

import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { refreshCartBadge } from '../../cart/use-cart'
import { call, type Answer } from '../../cloud/call'
import { useLoad } from '../../cloud/use-load'
import { Faces } from '../../components/faces'
import { GoodsCard, type Goods } from '../../components/goods-card'
import { MoreBelow } from '../../components/list-end'
import { Price } from '../../components/price'
import { useQuickAdd } from '../../sku/quick-add'
import { Banners } from './banners'
import { Categories } from './categories'
import { HomeHead } from './home-head'
import { HomeSkeleton } from './home-skeleton'
import { visibleSections } from './visible-sections'
import './index.scss'

type Home = Answer<'catalog', 'home'>

const loadHome = () => call('catalog', 'home', {})
/** Cards drawn at first and at each step down, so that no paint sends more than it must. */
const cardsPerStep = 8

export default function HomePage() {
  const home = useLoad('home', loadHome)
  const quickAdd = useQuickAdd()
  useDidShow(refreshCartBadge)
  usePullDownRefresh(() => {
    void home.reload().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  useShareAppMessage(() => ({ title: `${SHOP_NAME}：${SHOP_SLOGAN}`, path: '/pages/home/index' }))
  return (
    <View className="page bare-page tab-page">
      <HomeHead />
      <Faces loaded={home} skeleton={<HomeSkeleton />}>
        {(data) => <HomeBody home={data} onAdd={quickAdd.add} />}
      </Faces>
      {quickAdd.sheet}
    </View>
  )
}

function HomeBody({ home, onAdd }: { readonly home: Home; readonly onAdd: (goods: Goods) => void }) {
  const [cards, setCards] = useState(cardsPerStep)
  const all = home.sections.reduce((sum, section) => sum + section.goods.length, 0)
  const showMore = () => {
    setCards((shown) => shown + cardsPerStep)
  }
  useReachBottom(showMore)
  return (
    <>
      <Banners banners={home.banners} />
      <Categories categories={home.categories} />
      {visibleSections(home.sections, cards).map((section, place) => (
        <View key={section.title}>
          <View className="home-section">
            {section.title}
            {place === 0 && home.freeFreightFromFen !== undefined ? (
              <View className="home-freight">
                满
                <Price fen={home.freeFreightFromFen} size="text" />
                包邮
              </View>
            ) : null}
          </View>
          <View className="goods-grid">
            {section.goods.map((goods) => (
              <GoodsCard key={goods.productId} goods={goods} onAdd={onAdd} />
            ))}
          </View>
        </View>
      ))}
      {cards < all ? <MoreBelow onTap={showMore} /> : <View className="list-end">都在这里了</View>}
    </>
  )
}

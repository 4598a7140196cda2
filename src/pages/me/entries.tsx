import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Icon, type IconName } from '../../components/icon'
import { footprints } from '../../footprints/footprints'
import {
  openAddresses,
  openAfterSaleQueue,
  openLayouts,
  openMemberPage,
  openPrices,
  openReports,
  openShipping,
  type MemberPage,
} from '../../routes'

interface Entry {
  readonly name: string
  readonly icon: IconName
  readonly open: () => void
  readonly count?: number
}

const page = (name: MemberPage) => () => {
  openMemberPage(name)
}

interface EntriesProps {
  readonly favouriteCount: number
  /** Runs the shop: the way to what only she may do. */
  readonly isOperator: boolean
}

/** Everything else that is hers, and everything about the shop. */
export function Entries({ favouriteCount, isOperator }: EntriesProps) {
  const [seen, setSeen] = useState(() => footprints().length)
  useDidShow(() => {
    setSeen(footprints().length)
  })
  const { features } = BRAND
  const entries: readonly (Entry | false)[] = [
    isOperator && { name: '发货', icon: 'truck', open: openShipping },
    isOperator && { name: '售后处理', icon: 'refund', open: openAfterSaleQueue },
    isOperator && { name: '店铺装修', icon: 'card', open: openLayouts },
    isOperator && { name: '对账', icon: 'wallet', open: openReports },
    isOperator && { name: '限时价', icon: 'clock', open: openPrices },
    features.favourites && { name: '收藏', icon: 'heart', open: page('favourites'), count: favouriteCount },
    features.footprints && { name: '足迹', icon: 'steps', open: page('footprints'), count: seen },
    {
      name: '收货地址',
      icon: 'place',
      open: () => {
        openAddresses('manage')
      },
    },
    { name: '联系客服', icon: 'headset', open: page('service') },
    features.stores && { name: '门店', icon: 'store', open: page('stores') },
    { name: '证照信息', icon: 'licence', open: page('licences') },
    { name: '隐私保护', icon: 'trust', open: page('privacy') },
    { name: '设置', icon: 'gear', open: page('settings') },
    !features.stores && { name: '关于', icon: 'info', open: page('about') },
  ]
  return (
    <View className="card me-grid">
      {entries.map((entry) =>
        entry ? (
          <View key={entry.name} className="me-cell" hoverClass="pressed" role="button" onClick={entry.open}>
            <Icon name={entry.icon} size={24} />
            <View className="me-entry-name">
              {entry.name}
              {entry.count ? ` ${String(entry.count)}` : ''}
            </View>
          </View>
        ) : null,
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { addressFormKey } from '../../../address/address-form-key'
import { deliveryRegionKey } from '../../../entry/delivery-region'
import { clearFootprints } from '../../../footprints/footprints'
import { forget } from '../../../platform/remembered'
import { openAddresses, openMemberPage } from '../../../routes'
import { Row } from '../parts/row'
import './index.scss'

/** Kept on the phone for comfort alone; what a checkout holds is never among it. */
const comforts = ['search-history', 'cart-prices', 'member-card', addressFormKey(undefined), deliveryRegionKey]

interface Question {
  readonly title: string
  readonly content: string
  readonly act: () => void
}

async function clearAsked({ title, content, act }: Question): Promise<void> {
  const { confirm } = await Taro.showModal({ title, content, confirmText: '清除', cancelText: '留着' })
  if (!confirm) return
  act()
  void Taro.showToast({ title: '已清除', icon: 'success' })
}

const page = (name: Parameters<typeof openMemberPage>[0]) => () => {
  openMemberPage(name)
}

export default function SettingsPage() {
  return (
    <View className="page">
      <View className="card rows">
        <Row name="个人资料" onTap={page('profile')} />
        <Row
          name="收货地址"
          onTap={() => {
            openAddresses('manage')
          }}
        />
        <Row name="隐私保护" onTap={page('privacy')} />
      </View>
      <View className="card rows">
        {BRAND.features.footprints ? (
          <Row
            name="清除足迹"
            onTap={() =>
              void clearAsked({
                title: '清除全部足迹？',
                content: '清除后找不回来',
                act: clearFootprints,
              })
            }
          />
        ) : null}
        <Row
          name="清除缓存"
          onTap={() =>
            void clearAsked({
              title: '清除这台手机上的缓存？',
              content: '搜索记录、看过的价格和没保存的地址会清掉，订单、收藏和地址簿都还在',
              act: () => {
                comforts.forEach(forget)
              },
            })
          }
        />
      </View>
      <View className="card rows">
        <Row name="证照信息" onTap={page('licences')} />
        <Row name={`关于${SHOP_NAME}`} onTap={page('about')} />
      </View>
    </View>
  )
}

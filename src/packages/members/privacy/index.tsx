import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../../components/button'
import { withdrawal, withdrawConsent } from '../../../platform/withdraw-consent'
import { privacyUses, type PrivacyUseText } from '../../../privacy/privacy-uses'
import { openMemberPage } from '../../../routes'
import { Row } from '../parts/row'
import './index.scss'

async function withdraw(): Promise<void> {
  if (withdrawal.isDoneHere) {
    const { confirm } = await Taro.showModal({
      title: '撤回同意？',
      content: '撤回后照样能看、能买，下次用到时再问你',
      confirmText: '撤回',
      cancelText: '不了',
    })
    if (!confirm) return
  }
  await withdrawConsent()
  if (withdrawal.isDoneHere) void Taro.showToast({ title: '已撤回', icon: 'success' })
}

export default function PrivacyPage() {
  return (
    <View className="page">
      <View className="card privacy-intro">
        <View className="text-title">用到什么，先问你</View>
        <View className="text-body">{BRAND.legalName}只在你点到时才用下面这些，别的不碰。不同意也能看、能买。</View>
      </View>
      {privacyUses.map((use) => (
        <Use key={use.use} use={use} />
      ))}
      <View className="card">
        <View className="text-title">下单时留下的</View>
        <View className="text-body">
          收货人、电话、地址和买了什么，用来发货、售后和开票，随订单保存三年。付款由微信支付完成，我们看不到你的卡号和密码。
        </View>
      </View>
      <View className="card">
        <View className="text-title">不想给了</View>
        <View className="text-body">
          {withdrawal.isDoneHere
            ? '撤回后，每一项用之前都会重新问你。'
            : '相册、摄像头等权限由微信保管，在微信的设置页里关掉。'}
        </View>
        <View className="privacy-withdraw">
          <Button size="small" onTap={() => void withdraw()}>
            {withdrawal.name}
          </Button>
        </View>
      </View>
      <View className="card rows">
        <Row
          name="解绑手机号、改昵称头像"
          onTap={() => {
            openMemberPage('profile')
          }}
        />
        <Row
          name="要一份资料，或注销会员"
          value="找客服"
          onTap={() => {
            openMemberPage('service')
          }}
        />
      </View>
      <View className="text-foot">提出后客服核对身份，15 个工作日内给你资料或办好注销。未完成的订单要先办完。</View>
    </View>
  )
}

function Use({ use: { data, why, when, kept } }: { readonly use: PrivacyUseText }) {
  const facts = [
    ['为什么', why],
    ['什么时候', when],
    ['存多久', kept],
  ] as const
  return (
    <View className="card">
      <View className="text-title">{data}</View>
      {facts.map(([name, words]) => (
        <View key={name} className="privacy-fact">
          <Text className="privacy-fact-name">{name}</Text>
          <Text className="privacy-fact-words">{words}</Text>
        </View>
      ))}
    </View>
  )
}

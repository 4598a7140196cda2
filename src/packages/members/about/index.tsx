import { Image, View } from '@tarojs/components'
import { openMemberPage } from '../../../routes'
import { Row } from '../parts/row'
import './index.scss'

export default function AboutPage() {
  return (
    <View className="page">
      <View className="about-head">
        <Image className="about-mark" src={SHOP_LOGO} mode="scaleToFill" ariaLabel={`${SHOP_NAME}的标志`} />
        <View className="about-name">{SHOP_NAME}</View>
        <View className="about-latin">{BRAND.latinName}</View>
        <View className="about-slogan">{SHOP_SLOGAN}</View>
      </View>
      <View className="card rows">
        <Row name="经营者" value={BRAND.legalName} />
        <Row
          name="证照信息"
          onTap={() => {
            openMemberPage('licences')
          }}
        />
        <Row
          name="联系客服"
          onTap={() => {
            openMemberPage('service')
          }}
        />
        <Row
          name="隐私保护"
          onTap={() => {
            openMemberPage('privacy')
          }}
        />
      </View>
      {BRAND.fictitious ? <View className="text-foot">{SHOP_NAME}是虚构的示例品牌，这里的商品不真的出售</View> : null}
    </View>
  )
}

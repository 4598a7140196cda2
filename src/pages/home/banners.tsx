import { Swiper, SwiperItem, View } from '@tarojs/components'
import type { Answer } from '../../cloud/call'
import { Picture } from '../../components/picture'
import { wantsStillness } from '../../platform/stillness'
import { openProduct } from '../../routes'

type Banner = Answer<'catalog', 'home'>['banners'][number]

export function Banners({ banners }: { readonly banners: readonly Banner[] }) {
  if (banners.length === 0) return null
  return (
    <Swiper className="home-banners" autoplay={banners.length > 1 && !wantsStillness()} interval={6000} circular>
      {banners.map((banner, place) => (
        <SwiperItem key={banner.pictureId}>
          <View
            className="home-banner"
            role="link"
            onClick={() => {
              if (banner.productId) openProduct(banner.productId)
            }}
          >
            <Picture pictureId={banner.pictureId} className="home-banner-picture" isFirst={place === 0} />
            <View className="home-banner-text">
              <View className="home-banner-title">{banner.title}</View>
              <View className="home-banner-subtitle">{banner.subtitle}</View>
            </View>
          </View>
        </SwiperItem>
      ))}
    </Swiper>
  )
}

import { Swiper, SwiperItem, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Picture } from '../../../components/picture'
import { pictureUrl } from '../../../platform/picture-url'

interface GalleryProps {
  readonly pictureIds: readonly string[]
  readonly title: string
}

export function Gallery({ pictureIds, title }: GalleryProps) {
  const [place, setPlace] = useState(0)
  return (
    <View className="gallery">
      <Swiper
        className="gallery-swiper"
        onChange={({ detail }) => {
          setPlace(detail.current)
        }}
      >
        {pictureIds.map((pictureId, index) => (
          <SwiperItem key={pictureId}>
            <View
              className="gallery-item"
              role="button"
              ariaLabel="看大图"
              onClick={() => {
                void Taro.previewImage({ urls: pictureIds.map(pictureUrl), current: pictureUrl(pictureId) })
              }}
            >
              <Picture pictureId={pictureId} className="gallery-picture" label={title} isFirst={index === 0} />
            </View>
          </SwiperItem>
        ))}
      </Swiper>
      {pictureIds.length > 1 ? (
        <View className="gallery-counter">
          {place + 1} / {pictureIds.length}
        </View>
      ) : null}
    </View>
  )
}

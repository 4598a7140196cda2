import { Swiper, SwiperItem, Video, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../../components/picture'
import { previewPictures } from '../../../components/preview-pictures'
import { pictureUrl } from '../../../platform/picture-url'

interface GalleryProps {
  readonly pictureIds: readonly string[]
  /** Stands first; absent where the product has none. */
  readonly videoId?: string
  readonly title: string
}

/** The product's pictures on the whole width; a tap shows them on the whole screen. */
export function Gallery({ pictureIds, videoId, title }: GalleryProps) {
  const [place, setPlace] = useState(0)
  const count = pictureIds.length + (videoId ? 1 : 0)
  return (
    <View className="gallery">
      <Swiper
        className="gallery-swiper"
        circular={count > 1}
        onChange={({ detail }) => {
          setPlace(detail.current)
        }}
      >
        {videoId ? (
          <SwiperItem key="video">
            <Video
              className="gallery-picture"
              src={pictureUrl(videoId)}
              {...(pictureIds[0] && { poster: pictureUrl(pictureIds[0]) })}
              objectFit="cover"
              showCenterPlayBtn
            />
          </SwiperItem>
        ) : null}
        {pictureIds.map((pictureId, index) => (
          <SwiperItem key={pictureId}>
            <View
              className="gallery-item"
              role="button"
              ariaLabel="看大图"
              onClick={() => {
                previewPictures(pictureIds, pictureId)
              }}
            >
              <Picture pictureId={pictureId} className="gallery-picture" label={title} isFirst={index === 0} />
            </View>
          </SwiperItem>
        ))}
      </Swiper>
      {count > 1 ? (
        <View className="gallery-counter">
          {place + 1}/{count}
        </View>
      ) : null}
    </View>
  )
}

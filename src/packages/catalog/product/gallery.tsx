import { Video, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../../components/picture'
import { previewPictures } from '../../../platform/preview-pictures'
import { Slides } from '../../../components/slides'
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
  const poster = pictureIds[0]
  const video = videoId && {
    key: 'video',
    draw: () => (
      <Video
        className="gallery-picture"
        src={pictureUrl(videoId)}
        {...(poster && { poster: pictureUrl(poster) })}
        objectFit="cover"
        showCenterPlayBtn
      />
    ),
  }
  const pictures = pictureIds.map((pictureId, index) => ({
    key: pictureId,
    draw: () => (
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
    ),
  }))
  const slides = video ? [video, ...pictures] : pictures
  return (
    <View className="gallery">
      <Slides className="gallery-slides" onTurn={setPlace} slides={slides} />
      {slides.length > 1 ? (
        <View className="gallery-counter">
          {place + 1}/{slides.length}
        </View>
      ) : null}
    </View>
  )
}

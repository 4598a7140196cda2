import { View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../components/picture'
import { Slides } from '../components/slides'
import { wantsStillness } from '../platform/stillness'
import type { BlockOf } from './block'
import { tapTo } from './open-target'

type Banner = BlockOf<'banner'>['items'][number]

/** Pictures to leaf through, with words on them that suit each picture's tone. */
export function BannerBlock({ items }: { readonly items: readonly Banner[] }) {
  const [place, setPlace] = useState(0)
  const isMany = items.length > 1
  return (
    <View className="banner-block">
      <Slides
        className="banner-slides"
        {...(wantsStillness() ? {} : { stayMs: 5000 })}
        onTurn={setPlace}
        slides={items.map((banner, index) => ({
          key: `${String(index)} ${banner.pictureId}`,
          draw: () => (
            <View className="banner" role={banner.to ? 'link' : undefined} onClick={tapTo(banner.to)}>
              <Picture pictureId={banner.pictureId} className="banner-picture" isFirst={index === 0} />
              <View className={`banner-words banner-${banner.tone}`}>
                <View className="banner-title">{banner.title}</View>
                {banner.subtitle ? <View className="banner-subtitle">{banner.subtitle}</View> : null}
              </View>
            </View>
          ),
        }))}
      />
      {isMany ? (
        <View className="banner-dots">
          {items.map(({ pictureId }, index) => (
            <View
              key={`${String(index)} ${pictureId}`}
              className={`banner-dot${index === place ? ' banner-dot-on' : ''}`}
            />
          ))}
        </View>
      ) : null}
    </View>
  )
}

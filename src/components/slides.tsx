import { Swiper, SwiperItem, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface Slide {
  readonly key: string
  readonly draw: () => ReactNode
}

interface SlidesProps {
  readonly slides: readonly Slide[]
  /** Sizes the whole and each slide. */
  readonly className: string
  /** How long each stays before the next comes by itself, in ms; without it they wait for her. */
  readonly stayMs?: number
  readonly onTurn: (place: number) => void
}

/** Slides to leaf through, round and round. One alone lies still. */
export function Slides({ slides, className, stayMs, onTurn }: SlidesProps) {
  if (slides.length < 2) return <View className={className}>{slides[0]?.draw()}</View>
  return (
    <Swiper
      className={className}
      circular
      {...(stayMs !== undefined && { autoplay: true, interval: stayMs })}
      onChange={({ detail }) => {
        onTurn(detail.current)
      }}
    >
      {slides.map(({ key, draw }) => (
        <SwiperItem key={key}>{draw()}</SwiperItem>
      ))}
    </Swiper>
  )
}

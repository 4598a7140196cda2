import type { ImageProps, TextProps, ViewProps } from '@tarojs/components'
import { type CSSProperties, type MouseEventHandler, type ReactNode, type TouchEventHandler, useRef } from 'react'

// What stands for @tarojs/components in a browser (config/index.ts). Taro's own are a custom element each, which costs a
// first screen more than all the rest; for those that a page is made of, the browser's own elements do as well.
// See docs/decisions/0008-first-screen.md.
export { Input, Picker, ScrollView, Textarea, Video } from '@tarojs/components/lib/react'
export { Swiper, SwiperItem } from './swiper'

/** The handlers as the browser calls them: our pages read of an event what both sides have. */
interface Shared {
  readonly id?: string
  readonly className?: string
  readonly style?: CSSProperties
  readonly role?: string
  /** What Taro's compiler makes of a page's `ariaLabel`. */
  readonly 'aria-label'?: string
  readonly children?: ReactNode
  readonly onClick?: MouseEventHandler
  readonly onTouchStart?: TouchEventHandler
  readonly onTouchEnd?: TouchEventHandler
}

const longPressMs = 350

/** A finger that stays where it is for `longPressMs` and is not taken away. */
function useLongPress(onLongPress: (() => void) | undefined, { onTouchStart, onTouchEnd }: Shared) {
  const timer = useRef(0)
  if (!onLongPress) return { onTouchStart, onTouchEnd }
  const stop = () => {
    window.clearTimeout(timer.current)
  }
  return {
    onTouchStart: (event: Parameters<TouchEventHandler>[0]) => {
      timer.current = window.setTimeout(onLongPress, longPressMs)
      onTouchStart?.(event)
    },
    onTouchMove: stop,
    onTouchCancel: stop,
    onTouchEnd: (event: Parameters<TouchEventHandler>[0]) => {
      stop()
      onTouchEnd?.(event)
    },
  }
}

/** A `div`; while it is pressed it looks as `hoverClass` says, which is `pressed` or none in this shop. */
export function View(props: ViewProps) {
  const { hoverClass, catchMove, onLongPress, className = '', ...rest } = props
  const shared = rest as Shared
  const touch = useLongPress(onLongPress as (() => void) | undefined, shared)
  const pressed = hoverClass === undefined || hoverClass === 'none' ? '' : ` can-be-${hoverClass}`
  return <div {...shared} {...touch} className={className + pressed} />
}

/** A `span`; its words can be marked only where a page says so. */
export function Text({ userSelect, className = '', ...rest }: TextProps) {
  const kind = userSelect ? 'text text-to-mark' : 'text'
  return <span {...(rest as Shared)} className={`${kind} ${className}`} />
}

const fits = { aspectFill: 'cover', aspectFit: 'contain', scaleToFill: 'fill' } as const

/** An `img` that fills its place as `mode` says. A browser has its own menu for a long press. */
export function Image(props: ImageProps) {
  const { src, mode = 'scaleToFill', lazyLoad, className, onError } = props

  return (
    <img
      className={className}
      src={src}
      alt={(props as Shared)['aria-label'] ?? ''}
      loading={lazyLoad ? 'lazy' : 'eager'}
      style={{ objectFit: fits[mode as keyof typeof fits] }}
      onError={onError as (() => void) | undefined}
    />
  )
}

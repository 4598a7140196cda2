import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { wantsStillness } from '../platform/stillness'
import type { TapPoint } from '../platform/types'
import { windowSize } from '../platform/window-size'

/** As long as the style's animation. */
const flightMs = 320
/** From the window's foot to the middle of a tab's drawing, in px. */
const tabMiddlePx = 32

function cartTab(): TapPoint {
  const { windowWidth, windowHeight } = windowSize()
  const place = BRAND.tabs.findIndex(({ name }) => name === 'cart')
  return { x: (windowWidth * (place + 0.5)) / BRAND.tabs.length, y: windowHeight - tabMiddlePx }
}

/** What goes into the cart flies there, from where it was tapped to the tab; not for who wants less movement. */
export function useToCartArc(): { readonly fly: (from: TapPoint | undefined) => void; readonly arc: ReactNode } {
  const [from, setFrom] = useState<TapPoint>()
  useEffect(() => {
    if (!from) return undefined
    const timer = setTimeout(() => {
      setFrom(undefined)
    }, flightMs)
    return () => {
      clearTimeout(timer)
    }
  }, [from])
  return {
    fly: (next) => {
      if (!wantsStillness()) setFrom(next)
    },
    arc: <View>{from ? <Flying from={from} /> : null}</View>,
  }
}

function Flying({ from }: { readonly from: TapPoint }) {
  const to = cartTab()
  const style = {
    left: `${String(from.x)}px`,
    top: `${String(from.y)}px`,
    '--across': `${String(to.x - from.x)}px`,
    '--down': `${String(to.y - from.y)}px`,
  }
  return (
    <View className="to-cart-arc" style={style}>
      <View className="to-cart-dot" />
    </View>
  )
}

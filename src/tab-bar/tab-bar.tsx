import { Text, View } from '@tarojs/components'
import { unitsIn } from '../cart/cart-store'
import { useCart } from '../cart/use-cart'
import { openTab } from '../routes'
import type { Tab, TabName } from './tabs'

interface TabBarProps {
  readonly current: TabName
  /** Another bar stands right above it: nothing is raised into that one. */
  readonly isFlat?: boolean
}

/** The bar at the foot of a tab page, with the member's code raised in the middle. */
export function TabBar({ current, isFlat = false }: TabBarProps) {
  return (
    <View className={`tab-bar${isFlat ? ' tab-bar-flat' : ''}`} role="tablist">
      {BRAND.tabs.map((tab) => (
        <TabItem key={tab.name} tab={tab} isOn={tab.name === current} />
      ))}
    </View>
  )
}

function TabItem({ tab: { name, text, raised }, isOn }: { readonly tab: Tab; readonly isOn: boolean }) {
  return (
    <View
      className={`tab tab-${name}${raised ? ' tab-raised' : ''}${isOn ? ' tab-on' : ''}`}
      role="tab"
      aria-selected={isOn}
      ariaLabel={text}
      onClick={() => {
        if (!isOn) openTab(name)
      }}
    >
      <View className="tab-icon">
        <View className="tab-drawing" />
      </View>
      <Text className="tab-text">{text}</Text>
      {name === 'cart' ? <CartBadge /> : null}
    </View>
  )
}

function CartBadge() {
  const units = unitsIn(useCart())
  return units > 0 ? <View className="tab-badge">{units > 99 ? '99+' : units}</View> : null
}

import { Text, View } from '@tarojs/components'
import { unitsIn } from '../cart/cart-store'
import { useCart } from '../cart/use-cart'
import { openTab } from '../routes'
import { tabs, type Tab, type TabName } from './tabs'

/** The bar at the foot of a tab page, with the member's code raised in the middle. */
export function TabBar({ current }: { readonly current: TabName }) {
  return (
    <View className="tab-bar" role="tablist">
      {tabs.map((tab) => (
        <TabItem key={tab.name} tab={tab} isOn={tab.name === current} />
      ))}
    </View>
  )
}

function TabItem({ tab: { name, text }, isOn }: { readonly tab: Tab; readonly isOn: boolean }) {
  return (
    <View
      className={`tab tab-${name}${isOn ? ' tab-on' : ''}`}
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

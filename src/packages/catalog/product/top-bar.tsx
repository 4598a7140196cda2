import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../components/icon'
import { headSpace } from '../../../platform/head-space'
import { goBack } from '../../../routes'
import { barHeight, type Anchor } from './anchors'

interface TopBarProps {
  /** Over the page instead of over the gallery. */
  readonly isSolid: boolean
  /** The parts of the page there are; none while it loads. */
  readonly anchors: readonly Anchor[]
  readonly current: Anchor['id'] | undefined
  /** What stands at the right: share, favourite. */
  readonly children?: ReactNode
}

/** Clear over the gallery, solid once the page has moved on; always clears WeChat's capsule. */
export function TopBar({ isSolid, anchors, current, children }: TopBarProps) {
  const { statusBar, bar, capsule } = headSpace()
  const isFirstPage = Taro.getCurrentPages().length <= 1
  return (
    <View
      className={`product-bar${isSolid ? ' product-bar-solid' : ''}`}
      style={{ paddingTop: `${String(statusBar)}px`, paddingRight: `${String(capsule)}px` }}
    >
      <View className="product-bar-row" style={{ height: `${String(bar)}px` }}>
        <BarButton icon={isFirstPage ? 'home' : 'left'} label={isFirstPage ? '回首页' : '返回'} onTap={goBack} />
        <View className="product-anchors" role="tablist">
          {isSolid
            ? anchors.map((anchor) => <AnchorTab key={anchor.id} anchor={anchor} isOn={anchor.id === current} />)
            : null}
        </View>
        {children}
      </View>
    </View>
  )
}

function AnchorTab({ anchor, isOn }: { readonly anchor: Anchor; readonly isOn: boolean }) {
  return (
    <View
      className={`product-anchor-tab${isOn ? ' product-anchor-on' : ''}`}
      role="tab"
      aria-selected={isOn}
      onClick={() => {
        void Taro.pageScrollTo({ selector: `#${anchor.id}`, offsetTop: -barHeight() - 8, duration: 0 })
      }}
    >
      {anchor.name}
    </View>
  )
}

interface BarButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly isOn?: boolean
  readonly onTap: () => void
}

export function BarButton({ icon, label, isOn = false, onTap }: BarButtonProps) {
  return (
    <View className="product-bar-button" role="button" ariaLabel={label} onClick={onTap}>
      <View className={`product-bar-disc${isOn ? ' product-bar-disc-on' : ''}`}>
        <Icon name={icon} />
      </View>
    </View>
  )
}

import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'

interface SheetProps {
  readonly label: string
  readonly onClose: () => void
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** Rises from the bottom; the veil and the cross both close it. */
export function Sheet({ label, onClose, foot, children }: SheetProps) {
  return (
    <View className="sheet" catchMove role="dialog" ariaLabel={label}>
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet-body">
        <View className="sheet-close" role="button" ariaLabel="关闭" onClick={onClose}>
          <Icon name="close" />
        </View>
        <ScrollView className="sheet-scroll" scrollY>
          {children}
        </ScrollView>
        {foot ? <View className="sheet-foot">{foot}</View> : null}
      </View>
    </View>
  )
}

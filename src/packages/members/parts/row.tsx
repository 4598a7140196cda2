import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../../../components/icon'

interface RowProps {
  readonly name: string
  readonly value?: ReactNode
  /** A row that leads nowhere only tells. */
  readonly onTap?: () => void
}

/** One line of a list of settings or facts. */
export function Row({ name, value, onTap }: RowProps) {
  return (
    <View className="row" hoverClass={onTap ? 'pressed' : 'none'} role={onTap ? 'button' : undefined} onClick={onTap}>
      <View className="row-name">{name}</View>
      {value === undefined ? null : <View className="row-value">{value}</View>}
      {onTap ? <Icon name="right" size={16} /> : null}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface ButtonProps {
  readonly kind?: 'buy' | 'cart' | 'brand' | 'plain' | 'quiet'
  readonly size?: 'wide' | 'middle' | 'small'
  readonly isDisabled?: boolean
  /** Something is on its way: it keeps its words and takes no second tap. */
  readonly isBusy?: boolean
  readonly onTap: () => void
  readonly children: ReactNode
}

export function Button({ kind = 'plain', size = 'middle', isDisabled, isBusy, onTap, children }: ButtonProps) {
  const isDead = isDisabled === true || isBusy === true
  return (
    <View
      className={`button button-${kind} button-${size}${isDisabled ? ' button-off' : ''}${isBusy ? ' button-busy' : ''}`}
      hoverClass={isDead ? 'none' : 'pressed'}
      role="button"
      onClick={isDead ? undefined : onTap}
    >
      {children}
    </View>
  )
}

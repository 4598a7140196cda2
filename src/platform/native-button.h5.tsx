import { View } from '@tarojs/components'
import type { PlatformButtonProps } from './types'

interface NativeButtonProps extends PlatformButtonProps {
  readonly onTap: () => void
}

/** Stands where WeChat's own button stands on the phone. */
export function NativeButton({ className, label, onTap, children }: NativeButtonProps) {
  return (
    <View className={`native-button ${className}`} hoverClass="pressed" role="button" ariaLabel={label} onClick={onTap}>
      {children}
    </View>
  )
}

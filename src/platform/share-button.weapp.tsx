import { NativeButton } from './native-button'
import type { PlatformButtonProps } from './types'

/** Opens WeChat's list of chats for the card that the page's `useSharing` composes. */
export function ShareButton({ className, label, children }: PlatformButtonProps) {
  return (
    <NativeButton className={className} ariaLabel={label} openType="share">
      {children}
    </NativeButton>
  )
}

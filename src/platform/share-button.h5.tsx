import { NativeButton } from './native-button'
import { shareThisPage } from './sharing'
import type { PlatformButtonProps } from './types'

/** Sends the card that the page's `useSharing` composes to the panel. */
export function ShareButton({ className, label, children }: PlatformButtonProps) {
  return (
    <NativeButton className={className} label={label} onTap={() => void shareThisPage()}>
      {children}
    </NativeButton>
  )
}

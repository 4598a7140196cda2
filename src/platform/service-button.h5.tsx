import { NativeButton } from './native-button'
import { askPanel } from './panel'
import type { ServiceButtonProps } from './types'

/** Opens the panel's chat with customer service. */
export function ServiceButton({ className, label, from, card, children }: ServiceButtonProps) {
  const open = () => {
    askPanel('openCustomerServiceConversation', { from, ...(card && { card }) }).catch(() => undefined)
  }
  return (
    <NativeButton className={className} label={label} onTap={open}>
      {children}
    </NativeButton>
  )
}

import { NativeButton } from './native-button'
import type { ServiceButtonProps } from './types'

/** Opens WeChat's own chat with the shop's customer service. */
export function ServiceButton({ className, label, from, card, children }: ServiceButtonProps) {
  return (
    <NativeButton
      className={className}
      ariaLabel={label}
      openType="contact"
      sessionFrom={from}
      showMessageCard={card !== undefined}
      {...(card && { sendMessageTitle: card.title, sendMessagePath: card.path })}
      {...(card?.picture && { sendMessageImg: card.picture })}
    >
      {children}
    </NativeButton>
  )
}

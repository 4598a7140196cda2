import { NativeButton } from './native-button'
import { agreeButtonId } from './privacy-consent'
import type { PlatformButtonProps } from './types'

interface AgreeButtonProps extends PlatformButtonProps {
  readonly onAgree: () => void
}

/** The one button WeChat believes when it says that she has agreed. */
export function AgreeButton({ className, label, onAgree, children }: AgreeButtonProps) {
  return (
    <NativeButton
      id={agreeButtonId}
      className={className}
      ariaLabel={label}
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      {children}
    </NativeButton>
  )
}

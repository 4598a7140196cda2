import { NativeButton } from './native-button'
import type { PlatformButtonProps } from './types'

interface AgreeButtonProps extends PlatformButtonProps {
  readonly onAgree: () => void
}

export function AgreeButton({ className, label, onAgree, children }: AgreeButtonProps) {
  return (
    <NativeButton className={className} label={label} onTap={onAgree}>
      {children}
    </NativeButton>
  )
}

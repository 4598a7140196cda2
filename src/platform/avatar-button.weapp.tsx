import { NativeButton } from './native-button'
import type { AvatarButtonProps } from './types'

/** WeChat's own choice of avatars: the account's, one from the album, one from the camera. */
export function AvatarButton({ className, label, onChosen, children }: AvatarButtonProps) {
  return (
    <NativeButton
      className={className}
      ariaLabel={label}
      openType="chooseAvatar"
      onChooseAvatar={(event) => {
        const { avatarUrl } = event.detail as { avatarUrl?: string }
        if (avatarUrl) onChosen(avatarUrl)
      }}
    >
      {children}
    </NativeButton>
  )
}

import { withPrivacy } from '../privacy/with-privacy'
import { NativeButton } from './native-button'
import { askPanel } from './panel'
import type { AvatarButtonProps } from './types'
import { unlessLeft } from './unless-left'

/** WeChat's choice of avatars, drawn by the panel; a file is a data URL here. */
export function AvatarButton({ className, label, onChosen, children }: AvatarButtonProps) {
  const ask = async () => {
    const asked = () => unlessLeft(askPanel<{ avatarUrl: string }>('chooseAvatar', {}))
    const chosen = await withPrivacy('chooseAvatar', asked)
    if (chosen) onChosen(chosen.avatarUrl)
  }
  return (
    <NativeButton className={className} label={label} onTap={() => void ask().catch(() => undefined)}>
      {children}
    </NativeButton>
  )
}

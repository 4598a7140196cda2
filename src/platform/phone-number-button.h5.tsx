import { withPrivacy } from '../privacy/with-privacy'
import { NativeButton } from './native-button'
import { askPanel } from './panel'
import { phoneRefusal } from './phone-number-words'
import { errMsgOf } from './platform-error'
import type { PhoneNumberButtonProps } from './types'

/** WeChat's sheet, drawn by the panel. */
export function PhoneNumberButton({ className, label, onCode, onRefused, children }: PhoneNumberButtonProps) {
  const ask = async () => {
    try {
      const given = await withPrivacy('getPhoneNumber', () => askPanel<{ code: string }>('getPhoneNumber', {}))
      if (given) onCode(given.code)
    } catch (thrown) {
      onRefused(phoneRefusal(errMsgOf(thrown)))
    }
  }
  return (
    <NativeButton className={className} label={label} onTap={() => void ask()}>
      {children}
    </NativeButton>
  )
}

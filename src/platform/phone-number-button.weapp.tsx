import { NativeButton } from './native-button'
import { phoneRefusal } from './phone-number-words'
import type { PhoneNumberButtonProps } from './types'

interface PhoneDetail {
  readonly code?: string
  readonly errMsg?: string
  readonly errno?: number
}

/** WeChat's own sheet with the numbers it knows. */
export function PhoneNumberButton({ className, label, onCode, onRefused, children }: PhoneNumberButtonProps) {
  return (
    <NativeButton
      className={className}
      ariaLabel={label}
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => {
        const { code, errMsg = '', errno } = event.detail as PhoneDetail
        if (code) onCode(code)
        else onRefused(phoneRefusal(`${errMsg} ${String(errno ?? '')}`))
      }}
    >
      {children}
    </NativeButton>
  )
}

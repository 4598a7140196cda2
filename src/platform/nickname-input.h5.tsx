import { Input } from '@tarojs/components'
import { withPrivacy } from '../privacy/with-privacy'
import type { NicknameInputProps } from './types'

/** A field like any other; the question that WeChat asks before its own is asked here too. */
export function NicknameInput({ className, value, maxLength, onChange }: NicknameInputProps) {
  return (
    <Input
      className={className}
      type="text"
      value={value}
      maxlength={maxLength}
      placeholder="怎么称呼你"
      onFocus={() => void withPrivacy('nickname', () => Promise.resolve())}
      onInput={({ detail }) => {
        onChange(detail.value)
      }}
    />
  )
}

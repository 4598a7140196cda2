import { Input } from '@tarojs/components'
import type { NicknameInputProps } from './types'

/** WeChat offers the account's name above the keyboard and checks what is typed. */
export function NicknameInput({ className, value, maxLength, onChange }: NicknameInputProps) {
  return (
    <Input
      className={className}
      type="nickname"
      value={value}
      maxlength={maxLength}
      placeholder="怎么称呼你"
      onInput={({ detail }) => {
        onChange(detail.value)
      }}
      onBlur={({ detail }) => {
        onChange(detail.value)
      }}
    />
  )
}

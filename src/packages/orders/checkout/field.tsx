import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface FieldProps {
  readonly name: string
  /** What is wrong with what stands in it. */
  readonly problem: string | undefined
  readonly children: ReactNode
}

/** A named line of a form. */
export function Field({ name, problem, children }: FieldProps) {
  return (
    <View className="field">
      <View className="field-row">
        <View className="field-name">{name}</View>
        <View className="field-body">{children}</View>
      </View>
      {problem ? <View className="field-problem">{problem}</View> : null}
    </View>
  )
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly maxLength: number
  readonly hint: string
  readonly isNumber?: boolean
  readonly onChange: (value: string) => void
}

export function TextField({ name, problem, value, maxLength, hint, isNumber, onChange }: TextFieldProps) {
  return (
    <Field name={name} problem={problem}>
      <Input
        className="address-input"
        type={isNumber ? 'number' : 'text'}
        value={value}
        maxlength={maxLength}
        placeholder={hint}
        placeholderClass="input-hint"
        onInput={({ detail }) => {
          onChange(detail.value)
        }}
      />
    </Field>
  )
}

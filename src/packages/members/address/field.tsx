import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface FieldProps {
  readonly name: string
  /** What is wrong with what stands in it. */
  readonly problem: string | undefined
  /** Filled in from pasted text just now. */
  readonly isFound: boolean
  readonly children: ReactNode
}

/** A named line of a form. */
export function Field({ name, problem, isFound, children }: FieldProps) {
  return (
    <View className={`field${isFound ? ' field-found' : ''}`}>
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

export function TextField({ value, maxLength, hint, isNumber, onChange, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
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

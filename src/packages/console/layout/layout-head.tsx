import { Input, View } from '@tarojs/components'
import type { useDraftLayout } from './use-draft-layout'
import { MomentField } from '../parts/moment-field'

type Draft = ReturnType<typeof useDraftLayout>

interface LayoutHeadProps {
  readonly content: Draft['content']
  readonly now: number
  readonly onChange: Draft['edit']
}

/** A layout's name, and when it stands. */
export function LayoutHead({ content, now, onChange }: LayoutHeadProps) {
  const put = (name: 'fromAt' | 'untilAt') => (at: number | undefined) => {
    onChange(({ [name]: _, ...old }) => (at === undefined ? old : { ...old, [name]: at }))
  }
  return (
    <View className="card">
      <Input
        className="layout-name"
        value={content.name}
        maxlength={20}
        placeholder="版面名字，例如 双11"
        placeholderClass="input-hint"
        onInput={({ detail }) => {
          onChange((old) => ({ ...old, name: detail.value }))
        }}
      />
      <MomentField name="开始" none="常态" value={content.fromAt} now={now} onChange={put('fromAt')} />
      <MomentField name="结束" none="不限" value={content.untilAt} now={now} onChange={put('untilAt')} />
    </View>
  )
}

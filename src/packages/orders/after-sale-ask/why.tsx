import { Textarea, View } from '@tarojs/components'
import { reasonNames } from '#domain/after-sales/kinds'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { reasonsOf } from './ask-draft'
import type { FormProps } from './form-props'
import { PictureBox } from './picture-box'
import type { Pictures } from './use-pictures'

/** Why: a reason, her words, and pictures of it. */
export function Why({ asking, held, pictures }: FormProps & { readonly pictures: Pictures }) {
  const { kind } = asking.wish
  const { reason, note } = held.draft
  return (
    <View className="card">
      <View className="ask-title">原因</View>
      <View className="choices" role="radiogroup" ariaLabel="原因">
        {reasonsOf[kind].map((one) => (
          <View
            key={one}
            className={`choice${one === reason ? ' choice-on' : ''}`}
            role="radio"
            aria-checked={one === reason}
            onClick={() => {
              held.change(() => ({ reason: one }))
            }}
          >
            {reasonNames[one]}
          </View>
        ))}
      </View>
      <View className="ask-note">
        <Textarea
          className="ask-note-input"
          value={note}
          maxlength={afterSaleLimits.noteLength}
          autoHeight
          placeholder="补充说明（选填）"
          placeholderClass="input-hint"
          ariaLabel="补充说明"
          onInput={({ detail }) => {
            held.change(() => ({ note: detail.value }))
          }}
        />
      </View>
      {kind === 'before-shipping' ? null : <PictureBox pictures={pictures} isNeeded={kind === 'money-only'} />}
    </View>
  )
}

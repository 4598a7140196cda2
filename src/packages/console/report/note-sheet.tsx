import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { accountsLimits } from '#domain/accounts/limits'
import { differenceNames } from '#domain/payments/difference-kinds'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import type { Difference } from './use-report'

interface NoteSheetProps {
  readonly difference: Difference
  readonly onClose: () => void
  readonly onDone: (note: string) => void
}

/** How it was dealt with, in the operator's own words; it stands with the difference from then on. */
export function NoteSheet({ difference, onClose, onDone }: NoteSheetProps) {
  const [note, setNote] = useState('')
  const text = note.trim()
  const done = (
    <Button
      size="wide"
      kind="brand"
      isDisabled={text === ''}
      onTap={() => {
        onDone(text)
      }}
    >
      记为处理好
    </Button>
  )
  return (
    <Sheet label="怎么处理的" onClose={onClose} foot={done}>
      <View className="note-title">{differenceNames[difference.kind]}：怎么处理的</View>
      <View className="note-box">
        <Textarea
          className="note-input"
          value={note}
          maxlength={accountsLimits.noteLength}
          placeholder="例如：在商户平台查到是门店收款，已归账"
          ariaLabel="怎么处理的"
          onInput={({ detail }) => {
            setNote(detail.value)
          }}
        />
      </View>
    </Sheet>
  )
}

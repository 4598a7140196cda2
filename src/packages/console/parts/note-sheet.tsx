import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'

interface NoteSheetProps {
  readonly title: string
  /** An example of what to write. */
  readonly hint: string
  readonly maxLength: number
  readonly act: string
  readonly onClose: () => void
  readonly onDone: (note: string) => void
}

/** Something in the operator's own words that stands with what she does. */
export function NoteSheet({ title, hint, maxLength, act, onClose, onDone }: NoteSheetProps) {
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
      {act}
    </Button>
  )
  return (
    <Sheet label={title} onClose={onClose} foot={done}>
      <View className="note-title">{title}</View>
      <View className="note-box">
        <Textarea
          className="note-input"
          value={note}
          maxlength={maxLength}
          placeholder={hint}
          placeholderClass="input-hint"
          ariaLabel={title}
          onInput={({ detail }) => {
            setNote(detail.value)
          }}
        />
      </View>
    </Sheet>
  )
}

import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'

interface UndoNoteProps {
  readonly text: string
  readonly onUndo: () => void
  /** Its time is over. */
  readonly onEnd: () => void
}

const shownMs = 5_000

/** What was just taken away, and the way to have it back; leaves by itself. */
export function UndoNote({ text, onUndo, onEnd }: UndoNoteProps) {
  useEffect(() => {
    const timer = setTimeout(onEnd, shownMs)
    return () => {
      clearTimeout(timer)
    }
  }, [text, onEnd])
  return (
    <View className="undo" role="alert">
      <Text className="undo-text">{text}</Text>
      <View className="undo-act" role="button" onClick={onUndo}>
        撤销
      </View>
    </View>
  )
}

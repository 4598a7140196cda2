import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { toCallFailure } from '../cloud/call-failure'
import { UndoNote } from './undo-note'

interface Removal {
  readonly text: string
  readonly remove: () => Promise<void>
  readonly putBack: () => Promise<void>
}

/** Says why on a sheet of its own: there is no line to say it at. */
export async function tried(change: Promise<void>, title = '没有改成'): Promise<void> {
  await change.catch((thrown: unknown) =>
    Taro.showModal({ title, content: toCallFailure(thrown).message, showCancel: false, confirmText: '知道了' }),
  )
}

/** Takes away without asking first, and offers it back for a few seconds. */
export function useUndo(): { take: (removal: Removal) => void; note: ReactNode } {
  const [removal, setRemoval] = useState<Removal>()
  const turn = useRef(0)
  const end = useCallback(() => {
    setRemoval(undefined)
  }, [])
  const take = (next: Removal) => {
    turn.current += 1
    setRemoval(next)
    void tried(
      next.remove().catch((thrown: unknown) => {
        setRemoval((shown) => (shown === next ? undefined : shown))
        throw thrown
      }),
      '没有移除',
    )
  }
  const note = (
    <View>
      {removal ? (
        <UndoNote
          key={turn.current}
          text={removal.text}
          onEnd={end}
          onUndo={() => {
            end()
            void tried(removal.putBack(), '没有放回去')
          }}
        />
      ) : null}
    </View>
  )
  return { take, note }
}

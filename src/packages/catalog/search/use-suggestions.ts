import { useEffect, useState } from 'react'
import { call } from '../../../cloud/call'

const waitMs = 200
const none: readonly string[] = []

/** Words that complete what is typed, asked for once the fingers rest; an answer to older words is dropped. */
export function useSuggestions(typed: string): readonly string[] {
  const text = typed.trim()
  const [known, setKnown] = useState<{ readonly text: string; readonly words: readonly string[] }>()
  useEffect(() => {
    if (!text) return undefined
    let isStale = false
    const timer = setTimeout(() => {
      call('catalog', 'suggest', { text }).then(
        ({ suggestions }) => {
          if (!isStale) setKnown({ text, words: suggestions })
        },
        // Searching itself says what is wrong; suggestions only help.
        () => undefined,
      )
    }, waitMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text])
  // What completed the shorter word stands until the next answer, so that the list does not blink.
  return text && known && text.startsWith(known.text) ? known.words : none
}

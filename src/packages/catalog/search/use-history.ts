import { useState } from 'react'
import { recall, remember } from '../../../platform/remembered'
import { readHistory, withoutSearch, withSearch } from './search-history'

const key = 'search-history'

export interface SearchHistory {
  readonly words: readonly string[]
  /** What the last removal took out can still be had back. */
  readonly canUndo: boolean
  readonly add: (text: string) => void
  readonly remove: (text: string) => void
  readonly clear: () => void
  readonly undo: () => void
}

/** What was searched for, kept on this phone alone. */
export function useHistory(): SearchHistory {
  const [words, setWords] = useState(() => readHistory(recall(key)))
  const [before, setBefore] = useState<readonly string[]>()
  const put = (next: readonly string[], old?: readonly string[]) => {
    setWords([...next])
    setBefore(old)
    remember(key, next)
  }
  return {
    words,
    canUndo: before !== undefined,
    add: (text) => {
      put(withSearch(words, text))
    },
    remove: (text) => {
      put(withoutSearch(words, text), words)
    },
    clear: () => {
      put([], words)
    },
    undo: () => {
      if (before) put(before)
    },
  }
}

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useArrowKeys } from '../../../platform/arrow-keys'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { SearchBar } from './search-bar'
import { SearchResults } from './search-results'
import { SearchStart } from './search-start'
import { SuggestionList } from './suggestion-list'
import { useHistory } from './use-history'
import { useSuggestions } from './use-suggestions'
import './index.scss'

/** A page's parameter as it was meant; a link may be cut in the middle of a sign. */
function wordOf(text = ''): string {
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return ''
  }
}

export default function SearchPage() {
  const given = wordOf(useRouter().params['text'])
  const [typed, setTyped] = useState(given)
  const [asked, setAsked] = useState(given)
  const [isTyping, setTyping] = useState(false)
  const [marked, setMarked] = useState(-1)
  const history = useHistory()
  const suggestions = useSuggestions(isTyping ? typed : '')
  useRememberGiven(given, history.add)
  useArrowKeys((step) => {
    setMarked((at) => Math.max(-1, Math.min(suggestions.length - 1, at + step)))
  })

  const search = (text: string) => {
    const word = text.trim()
    setTyped(word)
    setAsked(word)
    setTyping(false)
    setMarked(-1)
    if (word) history.add(word)
  }
  const type = (text: string) => {
    setTyped(text)
    setTyping(true)
    setMarked(-1)
    if (!text) setAsked('')
  }
  const isSuggesting = isTyping && suggestions.length > 0
  return (
    <View className="page">
      <SearchBar
        typed={typed}
        hasFocus={given === ''}
        onType={type}
        onFocus={() => {
          if (typed !== asked) setTyping(true)
        }}
        onSearch={() => {
          search((isSuggesting && suggestions[marked]) || typed)
        }}
        onClear={() => {
          search('')
        }}
      />
      {isSuggesting ? (
        <SuggestionList typed={typed} words={suggestions} marked={marked} onSearch={search} />
      ) : asked ? (
        <SearchResults key={asked} text={asked} onSearch={search} />
      ) : (
        <SearchStart history={history} onSearch={search} />
      )}
      <PrivacyGate />
    </View>
  )
}

/** Words another page brought along are a search like any other. */
function useRememberGiven(given: string, add: (text: string) => void): void {
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    if (given) latest.current(given)
  }, [given])
}

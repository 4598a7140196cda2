import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../../components/icon'
import { forget, recall, remember } from '../../../platform/remembered'
import { SearchBar } from './search-bar'
import { SearchResults } from './search-results'
import { readHistory, withSearch } from './search-history'
import './index.scss'

const historyKey = 'search-history'

export default function SearchPage() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [history, setHistory] = useState(() => readHistory(recall(historyKey)))

  const search = (text: string) => {
    const trimmed = text.trim()
    setTyped(trimmed)
    setAsked(trimmed)
    if (!trimmed) return
    const next = withSearch(history, trimmed)
    setHistory(next)
    remember(historyKey, next)
  }
  const forgetAll = () => {
    setHistory([])
    forget(historyKey)
  }
  return (
    <View className="page">
      <SearchBar typed={typed} onType={setTyped} onSearch={search} />
      {asked ? (
        <SearchResults key={asked} text={asked} onSearch={search} />
      ) : (
        <History history={history} onSearch={search} onForget={forgetAll} />
      )}
    </View>
  )
}

interface HistoryProps {
  readonly history: readonly string[]
  readonly onSearch: (text: string) => void
  readonly onForget: () => void
}

function History({ history, onSearch, onForget }: HistoryProps) {
  if (history.length === 0) return <View className="search-tip">可以搜品名、口味或原料</View>
  return (
    <View className="card">
      <View className="search-history-head">
        <Text>最近搜过</Text>
        <View className="search-forget" role="button" ariaLabel="清空搜索记录" onClick={onForget}>
          <Icon name="bin" size={16} />
        </View>
      </View>
      <View className="search-words">
        {history.map((text) => (
          <View
            key={text}
            className="search-word"
            role="button"
            onClick={() => {
              onSearch(text)
            }}
          >
            {text}
          </View>
        ))}
      </View>
    </View>
  )
}

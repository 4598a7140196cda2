import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../../components/icon'
import type { SearchHistory } from './use-history'
import { Words } from './words'

interface SearchStartProps {
  readonly history: SearchHistory
  readonly onSearch: (text: string) => void
}

/** Before anything is typed: what she searched for before, and what others do. */
export function SearchStart({ history, onSearch }: SearchStartProps) {
  return (
    <>
      {history.words.length > 0 ? <History history={history} onSearch={onSearch} /> : null}
      {history.canUndo ? (
        <View className="search-undo" role="status">
          <Text>已删除</Text>
          <View className="search-undo-act" role="button" onClick={history.undo}>
            撤销
          </View>
        </View>
      ) : null}
      <View className="search-part">
        <View className="search-part-head">
          <Text className="search-part-title">大家在搜</Text>
        </View>
        <Words words={BRAND.voice.hotWords} onSearch={onSearch} />
      </View>
      <View className="search-tip">可以搜品名、口味、原料，也可以打拼音</View>
    </>
  )
}

function History({ history, onSearch }: SearchStartProps) {
  const [isEditing, setEditing] = useState(false)
  return (
    <View className="search-part">
      <View className="search-part-head">
        <Text className="search-part-title">最近搜过</Text>
        {isEditing ? (
          <>
            <View className="search-part-act" role="button" onClick={history.clear}>
              全部删除
            </View>
            <View
              className="search-part-act"
              role="button"
              onClick={() => {
                setEditing(false)
              }}
            >
              完成
            </View>
          </>
        ) : (
          <View
            className="search-part-act"
            role="button"
            ariaLabel="删除搜索记录"
            onClick={() => {
              setEditing(true)
            }}
          >
            <Icon name="bin" size={16} />
          </View>
        )}
      </View>
      {isEditing ? (
        <View className="search-words">
          {history.words.map((word) => (
            <View
              key={word}
              className="search-word search-word-removable"
              role="button"
              ariaLabel={`删除${word}`}
              onClick={() => {
                history.remove(word)
              }}
            >
              <Text className="search-word-text">{word}</Text>
              <Icon name="close" size={14} />
            </View>
          ))}
        </View>
      ) : (
        <Words words={history.words} onSearch={onSearch} />
      )}
    </View>
  )
}

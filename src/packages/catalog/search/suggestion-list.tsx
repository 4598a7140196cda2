import { Text, View } from '@tarojs/components'
import { Icon } from '../../../components/icon'

interface SuggestionListProps {
  readonly typed: string
  readonly words: readonly string[]
  /** The one the keyboard's arrows stand on; -1 for none. */
  readonly marked: number
  readonly onSearch: (text: string) => void
}

/** What may be meant, under the field while it is typed. */
export function SuggestionList({ typed, words, marked, onSearch }: SuggestionListProps) {
  const text = typed.trim()
  return (
    <View className="suggestion-list" role="listbox">
      {words.map((word, place) => (
        <View
          key={word}
          className={`suggestion${place === marked ? ' suggestion-on' : ''}`}
          hoverClass="pressed"
          role="option"
          aria-selected={place === marked}
          onClick={() => {
            onSearch(word)
          }}
        >
          <Icon name="search" size={16} />
          <Marked word={word} text={text} />
        </View>
      ))}
    </View>
  )
}

/** The word with what was typed in the brand's colour. */
function Marked({ word, text }: { readonly word: string; readonly text: string }) {
  const at = word.indexOf(text)
  if (at < 0) return <Text className="suggestion-word">{word}</Text>
  return (
    <View className="suggestion-word">
      <Text>{word.slice(0, at)}</Text>
      <Text className="suggestion-typed">{text}</Text>
      <Text>{word.slice(at + text.length)}</Text>
    </View>
  )
}

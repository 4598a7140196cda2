import { View } from '@tarojs/components'

interface WordsProps {
  readonly words: readonly string[]
  readonly onSearch: (text: string) => void
}

/** Words to search by, each a tap. */
export function Words({ words, onSearch }: WordsProps) {
  return (
    <View className="search-words">
      {words.map((word) => (
        <View
          key={word}
          className="search-word"
          hoverClass="pressed"
          role="button"
          onClick={() => {
            onSearch(word)
          }}
        >
          {word}
        </View>
      ))}
    </View>
  )
}

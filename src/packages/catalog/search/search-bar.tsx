import { Input, View } from '@tarojs/components'
import { catalogLimits } from '#domain/catalog/limits'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'

interface SearchBarProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onSearch: (text: string) => void
}

/** Where the words are typed; an empty search clears what was found. */
export function SearchBar({ typed, onType, onSearch }: SearchBarProps) {
  return (
    <View className="search-bar">
      <View className="search-field">
        <Icon name="search" size={16} />
        <Input
          className="search-input"
          value={typed}
          focus
          maxlength={catalogLimits.searchTextLength}
          confirmType="search"
          placeholder="想找什么，比如「瓜子」"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            onType(detail.value)
          }}
          onConfirm={({ detail }) => {
            onSearch(detail.value)
          }}
        />
        {typed ? (
          <View
            className="search-clear"
            role="button"
            ariaLabel="清空"
            onClick={() => {
              onSearch('')
            }}
          >
            <Icon name="close" size={16} />
          </View>
        ) : null}
      </View>
      <Button
        kind="quiet"
        size="small"
        onTap={() => {
          onSearch(typed)
        }}
      >
        搜索
      </Button>
    </View>
  )
}

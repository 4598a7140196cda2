import { Input, View } from '@tarojs/components'
import { catalogLimits } from '#domain/catalog/limits'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { useGoodsScan } from '../../../goods-scan/use-goods-scan'

interface SearchBarProps {
  readonly typed: string
  /** Opened to be typed into: the keyboard comes up. */
  readonly hasFocus: boolean
  readonly onType: (text: string) => void
  readonly onFocus: () => void
  /** The words that are searched for, those of the field or of the marked suggestion. */
  readonly onSearch: () => void
  readonly onClear: () => void
}

/** Where the words are typed, or a pack is scanned instead. */
export function SearchBar({ typed, hasFocus, onType, onFocus, onSearch, onClear }: SearchBarProps) {
  const scan = useGoodsScan()
  return (
    <View className="search-bar">
      <View className="search-field">
        <Icon name="search" size={16} />
        <Input
          className="search-input"
          value={typed}
          focus={hasFocus}
          maxlength={catalogLimits.searchTextLength}
          confirmType="search"
          placeholder={BRAND.voice.searchHint}
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            onType(detail.value)
          }}
          onFocus={onFocus}
          onConfirm={onSearch}
        />
        {typed ? (
          <View className="search-clear" role="button" ariaLabel="清空" onClick={onClear}>
            <Icon name="close" size={16} />
          </View>
        ) : null}
        {!typed && BRAND.features.scan ? (
          <View className="search-clear" role="button" ariaLabel="扫包装上的条形码" onClick={scan}>
            <Icon name="scan" />
          </View>
        ) : null}
      </View>
      <Button kind="quiet" size="small" onTap={onSearch}>
        搜索
      </Button>
    </View>
  )
}

import { Text, View } from '@tarojs/components'

export interface PageTab<Key extends string> {
  readonly key: Key
  readonly name: string
  /** How many wait there; 0 and absent are not written. */
  readonly count?: number
}

interface PageTabsProps<Key extends string> {
  readonly tabs: readonly PageTab<Key>[]
  readonly current: Key
  readonly onChoose: (key: Key) => void
}

/** The lists of one page side by side, which stay at its head while it scrolls. */
export function PageTabs<Key extends string>({ tabs, current, onChoose }: PageTabsProps<Key>) {
  return (
    <View className={`page-tabs${tabs.length > 5 ? ' page-tabs-many' : ''}`} role="tablist">
      {tabs.map(({ key, name, count = 0 }) => (
        <View
          key={key}
          className={`page-tab${key === current ? ' page-tab-on' : ''}`}
          role="tab"
          aria-selected={key === current}
          onClick={() => {
            onChoose(key)
          }}
        >
          <Text>{name}</Text>
          {count > 0 ? <Text className="page-tab-count"> {count}</Text> : null}
        </View>
      ))}
    </View>
  )
}

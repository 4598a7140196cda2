import { Text, View } from '@tarojs/components'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Faces } from '../../../components/faces'
import { Icon } from '../../../components/icon'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { openLayout } from '../../../routes'
import { placeNames, stateWords, windowWords, type Layout, type LayoutPlace } from './layout-state'
import './index.scss'

const loadLayouts = () => call('storefront', 'layouts', {})
const places = Object.keys(placeNames) as LayoutPlace[]

/** Operators: what the shop shows where, and what it will. */
export default function LayoutsPage() {
  const loaded = useLoad('layouts', loadLayouts)
  useReloadOnShow(loaded.reload)
  return (
    <View className="page">
      <Faces loaded={loaded} skeleton={<RowsSkeleton />}>
        {({ layouts, serverNow }) =>
          places.map((place) => (
            <PlaceLayouts
              key={place}
              place={place}
              layouts={layouts.filter((layout) => layout.place === place)}
              now={serverNow}
            />
          ))
        }
      </Faces>
    </View>
  )
}

interface PlaceLayoutsProps {
  readonly place: LayoutPlace
  readonly layouts: readonly Layout[]
  readonly now: number
}

function PlaceLayouts({ place, layouts, now }: PlaceLayoutsProps) {
  return (
    <View>
      <View className="layouts-place">
        <Text className="layouts-place-name">{placeNames[place]}</Text>
        <View
          className="layouts-new"
          role="button"
          ariaLabel={`给${placeNames[place]}新建版面`}
          onClick={() => {
            openLayout({ place })
          }}
        >
          <Icon name="plus" size={16} />
          <Text>新建</Text>
        </View>
      </View>
      {layouts.length === 0 ? (
        <Message drawing="shelf" title="这里还没有版面" advice="新建一个，发布后客人才看得到" />
      ) : null}
      {layouts.map((layout) => (
        <View
          key={layout.layoutId}
          className="card layouts-row"
          role="button"
          onClick={() => {
            openLayout({ place, layoutId: layout.layoutId })
          }}
        >
          <View className="layouts-row-text">
            <View className="layouts-row-name">{layout.draft.name}</View>
            <View className="layouts-row-when">{windowWords(layout.draft)}</View>
          </View>
          <Text className="layouts-row-state">{stateWords(layout, now)}</Text>
          <Icon name="right" size={16} />
        </View>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { pageId } from '../../../entry/page-id'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { goBack } from '../../../routes'
import { placeNames, type LayoutPlace } from '../layouts/layout-state'
import { LayoutEditor } from './layout-editor'
import './index.scss'

const loadLayouts = () => call('storefront', 'layouts', {})
const isPlace = (text: string | undefined): text is LayoutPlace => text !== undefined && text in placeNames

/** Operators: one layout's draft, its preview, its publication and what was published before. */
export default function LayoutPage() {
  const { params } = useRouter()
  const layoutId = pageId('lay', params['layoutId'])
  const place = params['place']
  const loaded = useLoad('layouts', loadLayouts)
  return (
    <View className="page">
      <Faces loaded={loaded} skeleton={<RowsSkeleton />}>
        {({ layouts, serverNow }) => {
          const layout = layouts.find((one) => one.layoutId === layoutId)
          if (!isPlace(place) || (layoutId && !layout))
            return <Message drawing="search" title="没有找到这个版面" action="返回" onAction={goBack} />
          return (
            <LayoutEditor
              key={`${layout?.layoutId ?? place}${String(layout?.version)}`}
              place={place}
              layout={layout}
              now={serverNow}
              onMoved={() => void loaded.reload()}
            />
          )
        }}
      </Faces>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Blocks } from '../../../blocks/blocks'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { Sheet } from '../../../components/sheet'
import { RowsSkeleton } from '../../../components/skeleton'
import type { LayoutPlace } from '../layouts/layout-state'
import { Choice } from './choice'
import { say } from './use-publication'
import { MomentField } from '../parts/moment-field'

interface PreviewSheetProps {
  readonly place: LayoutPlace
  readonly layoutId: `lay${string}`
  /** The moment first shown. */
  readonly at: number
  readonly onClose: () => void
}

const viewers = { newcomers: '没买过的人', buyers: '买过的人' } as const
const refuse = () => {
  say('预览里不加购物车')
}

/** The place as a customer would see it at a chosen moment, with this draft as if it were published. */
export function PreviewSheet({ place, layoutId, at: first, onClose }: PreviewSheetProps) {
  const [at, setAt] = useState(first)
  const [audience, setAudience] = useState<keyof typeof viewers>('newcomers')
  const shown = useLoad(`${String(at)}${audience}`, () =>
    call('storefront', 'previewLayout', { place, at, audience, draftOf: layoutId }),
  )
  return (
    <Sheet label="预览" onClose={onClose}>
      <View className="preview-head">
        <MomentField
          name="在"
          none=""
          value={at}
          now={first}
          isNeeded
          onChange={(next) => {
            if (next !== undefined) setAt(next)
          }}
        />
        <Choice label="谁在看" options={viewers} value={audience} onChange={setAudience} />
      </View>
      <Faces loaded={shown} skeleton={<RowsSkeleton />}>
        {({ layout, blocks }) => (
          <>
            <View className="preview-name">{layout === undefined ? '这一刻没有版面' : `这一刻展示「${layout}」`}</View>
            {blocks.length === 0 ? <Message drawing="shelf" title="客人什么也看不到" /> : null}
            <Blocks blocks={blocks} onAdd={refuse} isWhole />
          </>
        )}
      </Faces>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { Sheet } from '../../../components/sheet'
import { blockKinds, newBlock, type BlockKind, type DraftBlock } from './draft'

interface KindsSheetProps {
  readonly now: number
  readonly onChoose: (block: DraftBlock) => void
  readonly onClose: () => void
}

/** What can be added here; banners and stories come with a campaign's pictures. */
export function KindsSheet({ now, onChoose, onClose }: KindsSheetProps) {
  const offered = (Object.keys(blockKinds) as BlockKind[]).flatMap((kind) => {
    const block = newBlock(kind, now)
    return block ? [block] : []
  })
  return (
    <Sheet label="加一块" onClose={onClose}>
      <View className="block-sheet">
        <View className="block-sheet-title">加一块</View>
        {offered.map((block) => (
          <View
            key={block.kind}
            className="kind-row"
            role="button"
            onClick={() => {
              onChoose(block)
            }}
          >
            {blockKinds[block.kind]}
          </View>
        ))}
      </View>
    </Sheet>
  )
}

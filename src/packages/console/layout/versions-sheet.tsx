import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { Message } from '../../../components/message'
import { Sheet } from '../../../components/sheet'
import type { Layout } from '../layouts/layout-state'

interface VersionsSheetProps {
  readonly layout: Layout
  readonly onRollBack: (version: number) => void
  readonly onClose: () => void
}

/** What was published before, newest first, each to be put in force again. */
export function VersionsSheet({ layout, onRollBack, onClose }: VersionsSheetProps) {
  return (
    <Sheet label="历史版本" onClose={onClose}>
      <View className="block-sheet">
        <View className="block-sheet-title">历史版本</View>
        {layout.versions.length === 0 ? <Message drawing="shelf" title="还没有发布过" /> : null}
        {[...layout.versions].reverse().map(({ version, publishedAt, name }) => (
          <View key={version} className="block-row">
            <View className="block-row-text">
              <View className="block-row-kind">
                第 {version} 版「{name}」
              </View>
              <View className="block-row-summary">{shanghaiMinute(publishedAt)} 发布</View>
            </View>
            {version === layout.version && !layout.isWithdrawn ? (
              <Text className="block-row-audience">正在用</Text>
            ) : (
              <View
                className="layouts-new"
                role="button"
                onClick={() => {
                  onRollBack(version)
                }}
              >
                换回这一版
              </View>
            )}
          </View>
        ))}
      </View>
    </Sheet>
  )
}

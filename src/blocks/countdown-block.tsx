import { View } from '@tarojs/components'
import { Countdown } from '../components/countdown'
import type { BlockOf } from './block'

interface CountdownBlockProps {
  readonly block: BlockOf<'countdown'>
  /** The time is over: what stands here may be something else now. */
  readonly onEnd: (() => void) | undefined
}

/** How long something still holds, by the server's clock. */
export function CountdownBlock({ block, onEnd }: CountdownBlockProps) {
  return (
    <View className="countdown-block">
      <View className="countdown-title">{block.title}</View>
      <Countdown endsAt={block.untilAt} onEnd={onEnd} />
    </View>
  )
}

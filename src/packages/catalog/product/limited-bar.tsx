import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { serverNow } from '../../../entry/server-clock'
import { Countdown } from '../../../components/countdown'

/** A countdown says nothing of a price that holds for weeks. */
const soonMs = 3 * 86_400_000

/** That the price holds for a time, and until when. */
export function LimitedBar({ untilAt, onEnd }: { readonly untilAt: number; readonly onEnd: () => void }) {
  const now = serverNow()
  return (
    <View className="product-limited">
      <Text className="product-limited-name">限时价</Text>
      <Text className="product-limited-until">{shanghaiMinute(untilAt).slice(5)} 结束</Text>
      {now !== undefined && untilAt - now < soonMs ? <Countdown endsAt={untilAt} onEnd={onEnd} /> : null}
    </View>
  )
}

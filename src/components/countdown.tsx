import { Text, View } from '@tarojs/components'
import { useTimeLeft } from './use-time-left'
import { timeParts } from './time-parts'

interface CountdownProps {
  /** Epoch ms by the server. */
  readonly endsAt: number
  readonly onEnd?: () => void
}

/** Dark tiles on pale action; days only when there are some. */
export function Countdown({ endsAt, onEnd }: CountdownProps) {
  const left = useTimeLeft(endsAt, onEnd)
  if (left === undefined) return null
  const { days, hours, minutes, seconds } = timeParts(left)
  return (
    <View className="countdown" ariaLabel={`还剩 ${minutes} 分 ${seconds} 秒`}>
      {days > 0 ? <Text className="countdown-days">{days} 天</Text> : null}
      {days > 0 || hours !== '00' ? (
        <>
          <Text className="countdown-tile">{hours}</Text>
          <Text className="countdown-colon">:</Text>
        </>
      ) : null}
      <Text className="countdown-tile">{minutes}</Text>
      <Text className="countdown-colon">:</Text>
      <Text className="countdown-tile">{seconds}</Text>
    </View>
  )
}

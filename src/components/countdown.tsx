import { Text, View } from '@tarojs/components'
import { useTimeLeft } from './use-time-left'
import { isSoon, timeParts } from './time-parts'

interface CountdownProps {
  /** Epoch ms by the server. */
  readonly endsAt: number
  readonly onEnd?: () => void
}

/** Dark tiles, in the warning tone when little is left; days only when there are some. */
export function Countdown({ endsAt, onEnd }: CountdownProps) {
  const left = useTimeLeft(endsAt, onEnd)
  if (left === undefined) return null
  const { days, hours, minutes, seconds } = timeParts(left)
  return (
    <View className={`countdown${isSoon(left) ? ' countdown-soon' : ''}`} ariaLabel={spoken(left)}>
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

function spoken(left: number): string {
  const { days, hours, minutes, seconds } = timeParts(left)
  return `还剩 ${days > 0 ? `${String(days)} 天 ` : ''}${days > 0 || hours !== '00' ? `${hours} 小时 ` : ''}${minutes} 分 ${seconds} 秒`
}

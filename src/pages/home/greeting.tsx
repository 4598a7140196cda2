import { Text, View } from '@tarojs/components'
import { useArrival } from '../../entry/arrival'
import { serverNow } from '../../entry/server-clock'
import { greetingWords } from './greeting-words'

/** One line that says how she came and greets her; its place is kept until the hello is answered. */
export function Greeting() {
  const arrival = useArrival()
  const now = serverNow()
  return (
    <View className="home-greeting">
      {arrival?.words ? <Text className="home-came">{arrival.words}</Text> : null}
      <Text className="home-greeting-text">{now === undefined ? '' : greetingWords(BRAND.voice, now)}</Text>
    </View>
  )
}

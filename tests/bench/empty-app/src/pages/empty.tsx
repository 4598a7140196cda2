import { Text, View } from '@tarojs/components'
import { useState } from 'react'

export default function EmptyPage() {
  const [taps, setTaps] = useState(0)
  return (
    <View id="tap" role="button" onClick={() => setTaps(taps + 1)}>
      <Text className={taps > 0 ? 'answered' : ''}>{taps > 0 ? '点到了' : '轻点'}</Text>
    </View>
  )
}

import { View } from '@tarojs/components'
import { Bone } from '../../../components/skeleton'

const three = [0, 1, 2]

export function AddressesSkeleton() {
  return (
    <View className="addresses">
      {three.map((place) => (
        <View key={place} className="card">
          <Bone className="bone-line bone-short" />
          <Bone className="bone-line" />
        </View>
      ))}
    </View>
  )
}

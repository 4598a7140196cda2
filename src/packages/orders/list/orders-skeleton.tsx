import { View } from '@tarojs/components'
import { Bone } from '../../../components/skeleton'

const three = [0, 1, 2]

/** Cards in the measure of the orders that come. */
export function OrdersSkeleton() {
  return (
    <View>
      {three.map((place) => (
        <View key={place} className="card order-card">
          <Bone className="bone-line bone-short" />
          <View className="card-goods">
            <Bone className="card-goods-picture" />
            <View className="card-goods-words">
              <Bone className="bone-line" />
              <Bone className="bone-line bone-short" />
            </View>
          </View>
        </View>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { Bone } from '../../components/skeleton'

const three = [0, 1, 2]

/** Lines in the cart's own measure. */
export function CartSkeleton() {
  return (
    <View>
      <Bone className="cart-goal-bone" />
      <View className="card cart-lines">
        {three.map((place) => (
          <View key={place} className="cart-row cart-row-bone">
            <Bone className="cart-picture" />
            <View className="cart-text">
              <Bone className="bone-line" />
              <Bone className="bone-line bone-short" />
              <Bone className="bone-line bone-price" />
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'

/** A still shape of what comes; `className` gives it its size. */
export function Bone({ className }: { readonly className: string }) {
  return <View className={`bone ${className}`} />
}

const four = [0, 1, 2, 3]

/** Two columns of goods cards, a node each: a page that is only waited for must cost next to nothing. */
export function GoodsGridSkeleton() {
  return (
    <View className="goods-grid">
      {four.map((place) => (
        <View key={place} className="goods-card goods-card-bones" />
      ))}
    </View>
  )
}

/** Lines with a small picture at the left, as cart and orders have them. */
export function RowsSkeleton() {
  return (
    <View>
      {four.map((place) => (
        <View key={place} className="card bone-row">
          <Bone className="bone-thumb" />
          <View className="bone-row-text">
            <Bone className="bone-line" />
            <Bone className="bone-line bone-short" />
            <Bone className="bone-line bone-price" />
          </View>
        </View>
      ))}
    </View>
  )
}

import { View } from '@tarojs/components'
import { Bone, GoodsGridSkeleton } from '../../components/skeleton'

const ten = Array.from({ length: 10 }, (_, place) => place)

export function HomeSkeleton() {
  return (
    <View>
      <Bone className="home-banners" />
      <View className="card home-categories">
        {ten.map((place) => (
          <View key={place} className="home-category">
            <Bone className="home-category-picture" />
            <Bone className="home-category-bone" />
          </View>
        ))}
      </View>
      <GoodsGridSkeleton />
    </View>
  )
}

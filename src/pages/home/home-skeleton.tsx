import { View } from '@tarojs/components'
import { Bone, GoodsGridSkeleton } from '../../components/skeleton'

const six = Array.from({ length: 6 }, (_, place) => place)

export function HomeSkeleton() {
  return (
    <View>
      <Bone className="home-banners" />
      <View className="home-categories">
        {six.map((place) => (
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

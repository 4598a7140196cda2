import { View } from '@tarojs/components'
import { Bone, GoodsGridSkeleton } from '../../components/skeleton'

const ten = Array.from({ length: 10 }, (_, place) => place)

export function HomeSkeleton() {
  return (
    <View className="home-body">
      <Bone className="banner-block" />
      <View className="categories-block">
        {ten.map((place) => (
          <View key={place} className="categories-one">
            <Bone className="categories-picture" />
            <Bone className="home-category-bone" />
          </View>
        ))}
      </View>
      <View className="block-head">
        <Bone className="home-title-bone" />
      </View>
      <GoodsGridSkeleton />
    </View>
  )
}

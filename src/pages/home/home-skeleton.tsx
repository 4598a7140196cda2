import { View } from '@tarojs/components'
import { Bone, GoodsGridSkeleton } from '../../components/skeleton'

export function HomeSkeleton() {
  return (
    <View className="home-body">
      <Bone className="banner-block" />
      <View className="home-category-bones" />
      <View className="block-head">
        <Bone className="home-title-bone" />
      </View>
      <GoodsGridSkeleton />
    </View>
  )
}

import { View } from '@tarojs/components'
import { Bone } from '../../components/skeleton'

export function CodeSkeleton() {
  return (
    <View className="code-card">
      <Bone className="code-face-bone" />
      <View className="code-white">
        <Bone className="code-barcode-bone" />
        <Bone className="code-number-bone" />
        <Bone className="code-qr-bone" />
      </View>
    </View>
  )
}

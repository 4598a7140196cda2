import { View } from '@tarojs/components'
import { Icon } from '../../../components/icon'
import { headSpace } from '../../../platform/head-space'
import { goBack } from '../../../routes'

/** Over the gallery, at the height of WeChat's capsule. */
export function BackButton() {
  const { statusBar, bar } = headSpace()
  return (
    <View
      className="product-back"
      style={{ top: `${String(statusBar + (bar - 44) / 2)}px` }}
      role="button"
      ariaLabel="返回"
      onClick={goBack}
    >
      <View className="product-back-disc">
        <Icon name="left" />
      </View>
    </View>
  )
}

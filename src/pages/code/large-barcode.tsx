import { Text, View } from '@tarojs/components'
import { Barcode } from '../../components/barcode'

interface LargeBarcodeProps {
  readonly memberNumber: string
  readonly grouped: string
  readonly onClose: () => void
}

/** Over the whole screen and turned, for a scanner that missed the small one. */
export function LargeBarcode({ memberNumber, grouped, onClose }: LargeBarcodeProps) {
  return (
    <View className="code-large" role="dialog" ariaLabel="放大的条形码" onClick={onClose}>
      <View className="code-turned" role="button" ariaLabel="收起条形码">
        <Barcode text={memberNumber} className="code-barcode-large" />
        <Text className="code-number-large">{grouped}</Text>
        <Text className="code-close">点一下收起</Text>
      </View>
    </View>
  )
}

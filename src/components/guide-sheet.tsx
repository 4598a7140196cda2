import { View } from '@tarojs/components'
import { copyText } from '../platform/copy-text'
import { Button } from './button'
import type { Guide } from './guide'
import { QrCode } from './qr-code'
import { Sheet } from './sheet'

/** Her code, large enough for another phone. */
export function GuideSheet({ guide, onClose }: { readonly guide: Guide; readonly onClose: () => void }) {
  const copy = () => void copyText(guide.contactUrl)
  return (
    <Sheet
      label={`加${guide.name}的微信`}
      onClose={onClose}
      foot={
        <Button size="wide" onTap={copy}>
          复制名片链接
        </Button>
      }
    >
      <View className="guide-sheet">
        <View className="guide-name">{guide.name}</View>
        <View className="guide-store">
          {guide.title} · {guide.storeName}
        </View>
        <QrCode text={guide.contactUrl} className="guide-qr-large" />
        <View className="guide-how">长按识别，或截图后用微信扫一扫</View>
      </View>
    </Sheet>
  )
}

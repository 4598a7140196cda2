import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../cloud/call'
import { copyText } from '../platform/copy-text'
import { Button } from './button'
import { Picture } from './picture'
import { QrCode } from './qr-code'
import { Sheet } from './sheet'

export type Guide = NonNullable<Answer<'members', 'me'>['guide']>

interface GuideCardProps {
  readonly guide: Guide
  /** With the QR on the card itself, as the main thing of a page. */
  readonly isMain?: boolean
}

/** Who looks after the customer: her face, her words, and the way to add her. */
export function GuideCard({ guide, isMain = false }: GuideCardProps) {
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
  }
  return (
    <View className={`guide${isMain ? ' guide-main' : ''}`}>
      <View className="guide-who">
        <Picture pictureId={guide.photoId} className="guide-photo" label={guide.name} isFirst={isMain} />
        <View className="guide-names">
          <View className="guide-name">
            {guide.name}
            <Text className="guide-title">{guide.title}</Text>
          </View>
          <View className="guide-store">{guide.storeName}</View>
        </View>
        {isMain ? null : (
          <Button kind="brand" size="small" onTap={open}>
            加微信
          </Button>
        )}
      </View>
      <View className="guide-greeting">「{guide.greeting}」</View>
      {isMain ? (
        <View className="guide-add">
          <QrCode text={guide.contactUrl} className="guide-qr" />
          <View className="guide-how">
            <View className="guide-how-title">长按左边的码，加{guide.name}微信</View>
            <View className="guide-how-text">订单到哪了、怎么选、坏了怎么赔，都可以直接问</View>
            <Button kind="brand" size="small" onTap={open}>
              看大图
            </Button>
          </View>
        </View>
      ) : null}
      {isOpen ? (
        <GuideSheet
          guide={guide}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </View>
  )
}

function GuideSheet({ guide, onClose }: { readonly guide: Guide; readonly onClose: () => void }) {
  return (
    <Sheet
      label={`加${guide.name}的微信`}
      onClose={onClose}
      foot={
        <Button
          size="wide"
          onTap={() => {
            void copyText(guide.contactUrl)
          }}
        >
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
        <View className="guide-how-text">长按识别，或截图后用微信扫一扫</View>
      </View>
    </Sheet>
  )
}

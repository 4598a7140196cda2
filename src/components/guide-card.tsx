import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './button'
import type { Guide } from './guide'
import { GuideSheet } from './guide-sheet'
import { Picture } from './picture'
import { QrCode } from './qr-code'

interface GuideCardProps {
  readonly guide: Guide
  /** With the QR on the card itself, as the main thing of a page. */
  readonly isMain?: boolean
}

/** Who looks after the customer: her face, her words, and the way to add her. Its page carries the privacy gate. */
export function GuideCard({ guide, isMain = false }: GuideCardProps) {
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
  }
  return (
    <View className={`guide${isMain ? ' guide-main' : ''}`}>
      {isMain ? <MainGuide guide={guide} onAdd={open} /> : <SmallGuide guide={guide} onAdd={open} />}
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

interface GuideFaceProps {
  readonly guide: Guide
  readonly onAdd: () => void
}

function SmallGuide({ guide, onAdd }: GuideFaceProps) {
  return (
    <>
      <View className="guide-who">
        <Picture pictureId={guide.photoId} className="guide-photo" label={guide.name} />
        <Names guide={guide} />
        <Button kind="brand" size="small" onTap={onAdd}>
          加微信
        </Button>
      </View>
      <View className="guide-greeting">「{guide.greeting}」</View>
    </>
  )
}

/** The photo and her words at the left, the code to add her by at the right. */
function MainGuide({ guide, onAdd }: GuideFaceProps) {
  return (
    <>
      <View className="guide-who">
        <Picture pictureId={guide.photoId} className="guide-photo" label={guide.name} isFirst />
        <Names guide={guide} />
      </View>
      <View className="guide-add">
        <View className="guide-say">
          <View className="guide-greeting">「{guide.greeting}」</View>
          <Button kind="brand" size="small" onTap={onAdd}>
            加{guide.name}微信
          </Button>
        </View>
        <View className="guide-scan">
          <QrCode text={guide.contactUrl} className="guide-qr" />
          <View className="guide-how">长按加好友</View>
        </View>
      </View>
    </>
  )
}

function Names({ guide }: { readonly guide: Guide }) {
  return (
    <View className="guide-names">
      <View className="guide-name">
        <Text>{guide.name}</Text>
        <Text className="guide-title">{guide.title}</Text>
      </View>
      <View className="guide-store">{guide.storeName}</View>
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../../components/icon'
import { Sheet } from '../../../components/sheet'
import { ShareButton } from '../../../platform/share-button'
import { PosterSheet } from '../../../share/poster-sheet'
import type { Product } from '../../../sku/choose-sku'
import { shownOnCard } from './share-card'

interface ProductShareProps {
  readonly product: Product
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The ways to share: as a card, or as a poster to keep. */
export function ProductShare({ product, isOpen, onClose }: ProductShareProps) {
  const [isPoster, setPoster] = useState(false)
  if (isPoster)
    return (
      <PosterSheet
        productId={product.productId}
        {...shownOnCard(product)}
        onClose={() => {
          setPoster(false)
        }}
      />
    )
  if (!isOpen) return null
  return (
    <Sheet label="分享" onClose={onClose}>
      <View className="product-sheet-title">分享给朋友</View>
      <View className="product-shares">
        <ShareButton className="product-share" label="发给朋友">
          <View className="product-share-disc">
            <Icon name="chat" size={24} />
          </View>
          <Text>发给朋友</Text>
        </ShareButton>
        <View
          className="product-share"
          role="button"
          onClick={() => {
            onClose()
            setPoster(true)
          }}
        >
          <View className="product-share-disc">
            <Icon name="poster" size={24} />
          </View>
          <Text>生成海报</Text>
        </View>
      </View>
    </Sheet>
  )
}

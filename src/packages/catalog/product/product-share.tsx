import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../../components/icon'
import { Sheet } from '../../../components/sheet'
import { ShareButton } from '../../../platform/share-button'
import { useSharing } from '../../../platform/sharing'
import { drawShareCard } from '../../../share/draw-share-card'
import { PosterSheet } from '../../../share/poster-sheet'
import { shareLink } from '../../../share/share-link'
import type { Product } from '../../../sku/choose-sku'

interface ProductShareProps {
  readonly product: Product
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What a card and a poster show of a product. */
function shown({ title, pictureIds, skus }: Product) {
  const priceFen = Math.min(...skus.map((sku) => sku.priceFen))
  return { title, pictureId: pictureIds[0] ?? '', priceFen, priceVaries: skus.some((sku) => sku.priceFen !== priceFen) }
}

/** Lets the page be shared by WeChat's menu as well as by this sheet: as a card, or as a poster to keep. */
export function ProductShare({ product, isOpen, onClose }: ProductShareProps) {
  const [isPoster, setPoster] = useState(false)
  const { productId, title } = product
  useSharing(() => ({
    title,
    path: shareLink({ page: 'packages/catalog/product/index', query: { productId } }),
    picture: drawShareCard({ kind: 'goods', ...shown(product) }),
  }))
  if (isPoster)
    return (
      <PosterSheet
        productId={productId}
        {...shown(product)}
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

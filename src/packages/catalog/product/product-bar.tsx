import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../cloud/call'
import { anchorsOf, useReading } from './anchors'
import { ProductShare } from './product-share'
import { BarButton, TopBar } from './top-bar'
import { useFavourite } from './use-favourite'

/** The bar of a product that is there: its parts, the heart, the way to share. */
export function ProductBar({ answer }: { readonly answer: Answer<'catalog', 'product'> }) {
  const { product, isFavourite, reviews } = answer
  const { isSolid, current } = useReading()
  const [isOn, turn] = useFavourite(product.productId, isFavourite)
  const [isSharing, setSharing] = useState(false)
  return (
    <>
      <TopBar isSolid={isSolid} anchors={anchorsOf(reviews !== undefined)} current={current}>
        {BRAND.features.favourites ? (
          <BarButton icon={isOn ? 'heart-on' : 'heart'} label={isOn ? '取消收藏' : '收藏'} isOn={isOn} onTap={turn} />
        ) : null}
        {BRAND.features.sharing ? (
          <BarButton
            icon="share"
            label="分享"
            onTap={() => {
              setSharing(true)
            }}
          />
        ) : null}
      </TopBar>
      <View>
        <ProductShare
          product={product}
          isOpen={isSharing}
          onClose={() => {
            setSharing(false)
          }}
        />
      </View>
    </>
  )
}

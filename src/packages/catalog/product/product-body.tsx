import { View } from '@tarojs/components'
import { useState } from 'react'
import { addToCart } from '../../../cart/add-to-cart'
import { startCheckout } from '../../../cart/start-checkout'
import type { Answer } from '../../../cloud/call'
import { useGrowing } from '../../../components/use-growing'
import { chosenSku, type Choice } from '../../../sku/choose-sku'
import type { SkuPurpose } from '../../../sku/sku-acts'
import { SkuSheet } from '../../../sku/sku-sheet'
import { anchorClass } from './anchors'
import { BuyBar } from './buy-bar'
import { DeliveryRow } from './delivery-row'
import { DetailPictures } from './detail-pictures'
import { FactsTable } from './facts-table'
import { Gallery } from './gallery'
import { PromisesRow, SpecRow } from './pick-rows'
import { PriceBlock } from './price-block'
import { PriceNote } from './price-note'
import { ProductBar } from './product-bar'
import { Related } from './related'
import { ReviewsCard } from './reviews-card'
import { standingSku } from './standing-sku'

interface ProductBodyProps {
  readonly answer: Answer<'catalog', 'product'>
  readonly region: readonly string[]
  readonly onRegion: (region: readonly string[]) => void
  readonly onPriceEnd: () => void
}

export function ProductBody({ answer, region, onRegion, onPriceEnd }: ProductBodyProps) {
  const { product, related, reviews, delivery } = answer
  const [choice, setChoice] = useState<Choice>()
  const [purpose, setPurpose] = useState<SkuPurpose>()
  /** What is read first is painted first. */
  const parts = useGrowing(3, 1)
  const sku = choice ? chosenSku(product, choice) : undefined
  const close = () => {
    setPurpose(undefined)
  }
  return (
    <>
      <ProductBar answer={answer} />
      <View id="part-goods" className={anchorClass}>
        <Gallery pictureIds={product.pictureIds} title={product.title} />
        <PriceBlock product={product} sku={sku} shown={sku ?? standingSku(product)} onPriceEnd={onPriceEnd} />
        <View className="card product-rows">
          <SpecRow
            product={product}
            sku={sku}
            onTap={() => {
              setPurpose('both')
            }}
          />
          <DeliveryRow delivery={delivery} region={region} onRegion={onRegion} />
          <PromisesRow promises={product.promises} sku={sku ?? standingSku(product)} />
        </View>
      </View>
      {reviews ? (
        <View id="part-reviews" className={anchorClass}>
          <ReviewsCard productId={product.productId} summary={reviews} />
        </View>
      ) : null}
      <View id="part-details" className={anchorClass}>
        {parts > 1 ? <FactsTable facts={product.facts} /> : null}
        {parts > 1 ? <DetailPictures pictureIds={product.pictureIds} title={product.title} /> : null}
        {parts > 1 ? <PriceNote skus={product.skus} /> : null}
      </View>
      <View>{parts > 2 ? <Related goods={related} /> : null}</View>
      <View className="bottom-bar-room" />
      <BuyBar product={product} onOpen={setPurpose} />
      <View>
        {purpose ? (
          <SkuSheet
            product={product}
            purpose={purpose}
            choice={choice}
            onChoice={setChoice}
            onCart={(chosen, quantity) => addToCart(chosen.skuId, quantity)}
            onBuy={(chosen, quantity) => {
              close()
              startCheckout({ lines: [{ skuId: chosen.skuId, quantity }], fromCart: false })
            }}
            onClose={close}
          />
        ) : null}
      </View>
    </>
  )
}

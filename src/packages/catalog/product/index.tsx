import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { useLoad } from '../../../cloud/use-load'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { loadProduct, wantedProductId } from '../../../entry/page-loads'
import { rememberFootprint } from '../../../footprints/footprints'
import { useSharing } from '../../../platform/sharing'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openHome } from '../../../routes'
import { ProductBody } from './product-body'
import { ProductSkeleton } from './product-skeleton'
import { productCard } from './share-card'
import { TopBar } from './top-bar'
import { useRegion } from './use-region'
import './index.scss'

export default function ProductPage() {
  const { params } = useRouter()
  const productId = wantedProductId(params)
  if (!productId) return <Lost />
  return <ProductOf productId={productId} />
}

/** A link that was cut or typed wrong. */
function Lost() {
  return (
    <View className="page bare-page">
      <TopBar isSolid={false} anchors={[]} current={undefined} />
      <Message drawing="search" title="没有找到这件商品" action="回首页" onAction={openHome} />
    </View>
  )
}

function ProductOf({ productId }: { readonly productId: ProductId }) {
  const [region, setRegion] = useRegion()
  const province = useRef(region[0])
  const loaded = useLoad(productId, () => loadProduct({ productId, province: province.current }))
  const { data, failure, reload } = loaded
  useSharing(() => productCard(productId, data?.product))
  const seenId = data?.product.productId
  useEffect(() => {
    if (seenId) rememberFootprint(seenId)
  }, [seenId])
  const sendTo = (next: readonly string[]) => {
    setRegion(next)
    province.current = next[0]
    void reload()
  }
  return (
    <View className="page bare-page">
      {data ? null : <TopBar isSolid={failure !== undefined} anchors={[]} current={undefined} />}
      <Faces loaded={loaded} skeleton={<ProductSkeleton />}>
        {(answer) => (
          <ProductBody
            key={productId}
            answer={answer}
            region={region}
            onRegion={sendTo}
            onPriceEnd={() => void reload()}
          />
        )}
      </Faces>
      <PrivacyGate />
    </View>
  )
}

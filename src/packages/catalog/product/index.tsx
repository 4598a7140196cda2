import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { addToCart } from '../../../cart/add-to-cart'
import { startCheckout } from '../../../cart/start-checkout'
import { call, type Answer } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Faces } from '../../../components/faces'
import { GoodsCard } from '../../../components/goods-card'
import { Icon } from '../../../components/icon'
import { Message } from '../../../components/message'
import { pageId } from '../../../entry/page-id'
import { openHome, productUrl } from '../../../routes'
import { chosenSku, type Choice } from '../../../sku/choose-sku'
import { useQuickAdd } from '../../../sku/quick-add'
import { SkuSheet, type SkuPurpose } from '../../../sku/sku-sheet'
import { BackButton } from './back-button'
import { BuyBar } from './buy-bar'
import { Gallery } from './gallery'
import { PriceBlock } from './price-block'
import { ProductSkeleton } from './product-skeleton'
import './index.scss'

type Answered = Answer<'catalog', 'product'>

export default function ProductPage() {
  const productId = pageId('prd', useRouter().params['productId'])
  if (!productId) return <Lost />
  return <Product productId={productId} />
}

/** A link that was cut or typed wrong. */
function Lost() {
  return (
    <View className="page bare-page">
      <Message drawing="search" title="没有找到这件商品" action="回首页" onAction={openHome} />
    </View>
  )
}

function Product({ productId }: { readonly productId: ProductId }) {
  const loaded = useLoad(productId, () => call('catalog', 'product', { productId }))
  useShareAppMessage(() => ({ title: loaded.data?.product.title ?? SHOP_NAME, path: productUrl(productId) }))
  return (
    <View className="page bare-page">
      <BackButton />
      <Faces loaded={loaded} skeleton={<ProductSkeleton />}>
        {(answer) => <ProductBody {...answer} />}
      </Faces>
    </View>
  )
}

function ProductBody({ product, related }: Answered) {
  const [choice, setChoice] = useState<Choice>()
  const [purpose, setPurpose] = useState<SkuPurpose>()
  const quickAdd = useQuickAdd()
  const sku = choice ? chosenSku(product, choice) : undefined
  const close = () => {
    setPurpose(undefined)
  }
  return (
    <>
      <Gallery pictureIds={product.pictureIds} title={product.title} />
      <PriceBlock product={product} sku={sku} />
      <View
        className="card product-pick"
        role="button"
        onClick={() => {
          setPurpose('both')
        }}
      >
        <Text className="product-label">规格</Text>
        <Text className="product-picked">
          {sku
            ? `已选 ${sku.specValues.join(' · ')}`
            : product.specAxes.map((axis) => `${String(axis.values.length)} 种${axis.name}可选`).join('，') ||
              '只有一种'}
        </Text>
        <Icon name="right" size={16} />
      </View>
      <Promises promises={product.promises} />
      <Facts facts={product.facts} />
      {related.length > 0 ? (
        <>
          <View className="product-heading">一起看看</View>
          <View className="goods-grid">
            {related.slice(0, 6).map((goods) => (
              <GoodsCard key={goods.productId} goods={goods} onAdd={quickAdd.add} />
            ))}
          </View>
        </>
      ) : null}
      <View className="bottom-bar-room" />
      <BuyBar product={product} onOpen={setPurpose} />
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
      {quickAdd.sheet}
    </>
  )
}

function Promises({ promises }: { readonly promises: readonly string[] }) {
  if (promises.length === 0) return null
  return (
    <View className="card product-promises">
      {promises.map((promise) => (
        <View key={promise} className="product-promise">
          <Icon name="shield" size={16} />
          <Text className="product-promise-text">{promise}</Text>
        </View>
      ))}
    </View>
  )
}

function Facts({ facts }: { readonly facts: Answered['product']['facts'] }) {
  if (facts.length === 0) return null
  return (
    <>
      <View className="product-heading">商品信息</View>
      <View className="card product-facts">
        {facts.map((fact) => (
          <View key={fact.name} className="product-fact">
            <View className="product-fact-name">{fact.name}</View>
            <View className="product-fact-value">{fact.value}</View>
          </View>
        ))}
      </View>
    </>
  )
}

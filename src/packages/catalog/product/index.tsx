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
import { chosenSku, type Choice, type Product, type Sku } from '../../../sku/choose-sku'
import { useQuickAdd } from '../../../sku/quick-add'
import type { SkuPurpose } from '../../../sku/sku-acts'
import { SkuSheet } from '../../../sku/sku-sheet'
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
  return <ProductOf productId={productId} />
}

/** A link that was cut or typed wrong. */
function Lost() {
  return (
    <View className="page bare-page">
      <Message drawing="search" title="没有找到这件商品" action="回首页" onAction={openHome} />
    </View>
  )
}

function ProductOf({ productId }: { readonly productId: ProductId }) {
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
  const sku = choice ? chosenSku(product, choice) : undefined
  const close = () => {
    setPurpose(undefined)
  }
  return (
    <>
      <Gallery pictureIds={product.pictureIds} title={product.title} />
      <PriceBlock product={product} sku={sku} />
      <PickRow
        product={product}
        sku={sku}
        onTap={() => {
          setPurpose('both')
        }}
      />
      <Promises promises={product.promises} />
      <Facts facts={product.facts} />
      <Related goods={related} />
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
    </>
  )
}

interface PickRowProps {
  readonly product: Product
  readonly sku: Sku | undefined
  readonly onTap: () => void
}

/** What is chosen, or what there is to choose from. */
function PickRow({ product, sku, onTap }: PickRowProps) {
  const axes = product.specAxes.map((axis) => `${String(axis.values.length)} 种${axis.name}可选`)
  return (
    <View className="card product-pick" role="button" onClick={onTap}>
      <Text className="product-label">规格</Text>
      <Text className="product-picked">
        {sku ? `已选 ${sku.specValues.join(' · ')}` : axes.join('，') || '只有一种'}
      </Text>
      <Icon name="right" size={16} />
    </View>
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

/** Others of the kind; the last row is left out rather than half empty. */
function Related({ goods }: { readonly goods: Answered['related'] }) {
  const quickAdd = useQuickAdd()
  const shown = goods.slice(0, goods.length > 1 ? goods.length - (goods.length % 2) : 1)
  if (shown.length === 0) return null
  return (
    <>
      <View className="product-heading">一起看看</View>
      <View className="goods-grid">
        {shown.map((one) => (
          <GoodsCard key={one.productId} goods={one} onAdd={quickAdd.add} />
        ))}
      </View>
      {quickAdd.sheet}
    </>
  )
}

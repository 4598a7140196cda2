import { Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { catalogLimits } from '#domain/catalog/limits'
import type { ProductId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { Icon } from '../../../components/icon'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { tried } from '../../../components/use-undo'
import { LimitSheet } from './limit-sheet'
import { PriceRow } from './price-row'
import type { PricedSku } from './priced-sku'
import { useGoodsSearch } from './use-goods-search'
import './index.scss'

const askToEnd = async ({ title, specText }: PricedSku): Promise<boolean> => {
  const content = `${title} ${specText} 马上回到售价；已下的单不变。`
  return (await Taro.showModal({ title: '结束限时价？', content, confirmText: '结束', cancelText: '留着' })).confirm
}

/** Operators: prices that hold for a time, and the goods to set one for. */
export default function PricesPage() {
  const [productId, setProductId] = useState<ProductId>()
  const loaded = useLoad(productId ?? 'running', () => call('catalog', 'limitedPrices', { productId }))
  const [limiting, setLimiting] = useState<PricedSku>()
  useReloadOnShow(loaded.reload)
  const end = async (sku: PricedSku) => {
    if (!(await askToEnd(sku))) return
    await tried(
      call('catalog', 'endLimitedPrice', { skuId: sku.skuId }).then(() => loaded.reload()),
      '没有结束',
    )
  }
  return (
    <View className="page">
      <GoodsSearch onChoose={setProductId} />
      {productId ? (
        <View className="prices-back">
          <Button
            size="small"
            onTap={() => {
              setProductId(undefined)
            }}
          >
            看所有限时价
          </Button>
        </View>
      ) : null}
      <Faces loaded={loaded} skeleton={<RowsSkeleton />}>
        {({ skus, serverNow }) => (
          <>
            {skus.length === 0 ? (
              <Message drawing="shelf" title="现在没有限时价" advice="搜一件商品，给它的规格设一个" />
            ) : null}
            {skus.map((sku) => (
              <PriceRow
                key={sku.skuId}
                sku={sku}
                onLimit={() => {
                  setLimiting(sku)
                }}
                onEnd={() => void end(sku)}
              />
            ))}
            {limiting ? (
              <LimitSheet
                sku={limiting}
                now={serverNow}
                onClose={() => {
                  setLimiting(undefined)
                }}
                onSaved={() => {
                  setLimiting(undefined)
                  void loaded.reload()
                }}
              />
            ) : null}
          </>
        )}
      </Faces>
    </View>
  )
}

/** Finds the goods by name; a tap on one shows its SKUs below. */
function GoodsSearch({ onChoose }: { readonly onChoose: (productId: ProductId) => void }) {
  const search = useGoodsSearch()
  return (
    <View className="card prices-search">
      <View className="prices-field">
        <Icon name="search" size={16} />
        <Input
          className="prices-input"
          value={search.typed}
          maxlength={catalogLimits.searchTextLength}
          confirmType="search"
          placeholder="搜商品，设限时价"
          placeholderClass="input-hint"
          ariaLabel="搜商品"
          onInput={({ detail }) => {
            search.type(detail.value)
          }}
          onConfirm={() => void search.find()}
        />
        <Button kind="quiet" size="small" onTap={() => void search.find()}>
          搜索
        </Button>
      </View>
      {search.said ? <View className="prices-said">{search.said}</View> : null}
      {search.goods.map(({ productId, title }) => (
        <View
          key={productId}
          className="prices-found"
          hoverClass="pressed"
          role="button"
          onClick={() => {
            search.close()
            onChoose(productId)
          }}
        >
          {title}
        </View>
      ))}
    </View>
  )
}

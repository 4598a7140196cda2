import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Failed, StaleNotice } from '../../../components/failed'
import { Price } from '../../../components/price'
import { Bone } from '../../../components/skeleton'
import { OrderLine } from '../parts/order-line'
import { SumRows } from '../parts/sum-rows'
import type { PlaceProblem } from './place-problem'
import type { Checkout } from './use-checkout'
import { Fewer, OtherAddress } from './ways-out'

type Quote = Answer<'orders', 'quote'>
type QuotedLine = Quote['lines'][number]

/** What the goods cost where they go: lines, then the honest sum. */
export function Priced({ checkout }: { readonly checkout: Checkout }) {
  const { quote } = checkout
  const retry = () => void quote.reload()
  if (!quote.data) {
    return quote.failure && !quote.isLoading ? (
      <View className="card">
        <Failed failure={quote.failure} onRetry={retry} />
      </View>
    ) : (
      <PricedSkeleton lines={checkout.draft.lines.length} />
    )
  }
  return (
    <>
      {quote.failure ? <StaleNotice failure={quote.failure} onRetry={retry} /> : null}
      <View className="card">
        {quote.data.lines.map((line) => (
          <PricedLine key={line.skuId} line={line} checkout={checkout} />
        ))}
      </View>
      <PricedSum quote={quote.data} province={checkout.address?.province} />
    </>
  )
}

/** As high as what comes, so that nothing moves under the finger. */
function PricedSkeleton({ lines }: { readonly lines: number }) {
  return (
    <>
      <View className="card">
        {Array.from({ length: lines }, (_, place) => (
          <View key={place} className="order-line">
            <Bone className="order-line-picture" />
            <View className="order-line-text">
              <Bone className="bone-line" />
              <Bone className="bone-line bone-short" />
            </View>
          </View>
        ))}
      </View>
      <Bone className="card checkout-sum-bone" />
    </>
  )
}

/** One line, and the way to fewer when there are not enough. */
function PricedLine({ line, checkout }: { readonly line: QuotedLine; readonly checkout: Checkout }) {
  const { problem, setQuantity } = checkout
  const isShort = line.available > 0 && line.available < line.quantity
  return (
    <View>
      <OrderLine line={line} problem={problem?.skuId === line.skuId ? lineText(problem) : shortText(line)} />
      {isShort ? (
        <View className="checkout-fewer">
          <Fewer
            available={line.available}
            onTap={() => {
              setQuantity(line.skuId, line.available)
            }}
          />
        </View>
      ) : null}
    </View>
  )
}

interface PricedSumProps {
  readonly quote: Quote
  /** Undefined while there is no address: freight is then that of the shop's own region. */
  readonly province: string | undefined
}

function PricedSum({ quote, province }: PricedSumProps) {
  const { sum, deliverable, freeFreightGapFen } = quote
  return (
    <View className="card checkout-sum">
      {deliverable ? null : <NotServed province={province} />}
      <SumRows sum={sum} payableName="应付" />
      {province === undefined ? (
        <View className="checkout-note">运费先按{BRAND.homeRegion.province}算，填了地址再核一遍</View>
      ) : null}
      {freeFreightGapFen ? (
        <View className="checkout-gap">
          <Text>再买</Text>
          <Price fen={freeFreightGapFen} size="words" />
          <Text>包邮</Text>
        </View>
      ) : null}
    </View>
  )
}

/** Told as soon as the address is known, with the way out. */
function NotServed({ province = '' }: { readonly province: string | undefined }) {
  return (
    <View className="checkout-cannot">
      <View className="checkout-cannot-words">暂时送不到{province}，换一个收货地址就能下单</View>
      <OtherAddress />
    </View>
  )
}

/** At the line only what is wrong with it; the whole sentence stands above the button. */
function lineText({ available, message }: PlaceProblem): string {
  return available === undefined ? message : `只剩 ${String(available)} 件`
}

function shortText({ available, quantity }: QuotedLine): string | undefined {
  if (available >= quantity) return undefined
  return available > 0 ? `只剩 ${String(available)} 件` : '卖完了，请返回换一件'
}

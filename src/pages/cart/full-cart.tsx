import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { SkuId } from '#domain/kernel/ids'
import { chosenLines, type Cart, type CartLine } from '../../cart/cart-store'
import { startCheckout } from '../../cart/start-checkout'
import { cartStore } from '../../cart/use-cart'
import { toCallFailure } from '../../cloud/call-failure'
import { Price } from '../../components/price'
import { CartBar } from './cart-bar'
import { CartRow, GoneRow } from './cart-row'

/** Says why on a sheet of its own: there is no line to say it at. */
async function tried(change: Promise<void>): Promise<void> {
  await change.catch((thrown: unknown) =>
    Taro.showModal({ title: '没有改成', content: toCallFailure(thrown).message, showCancel: false }),
  )
}

async function removeAsked(skuIds: readonly SkuId[], question: string): Promise<void> {
  const { confirm } = await Taro.showModal({ title: question, confirmText: '移除', cancelText: '留着' })
  if (confirm) await tried(cartStore.remove(skuIds))
}

interface FullCartProps {
  readonly cart: Cart
  readonly lineFailures: Readonly<Record<string, string>>
}

/** What can be bought, what cannot for now, and the way on. */
export function FullCart({ cart, lineFailures }: FullCartProps) {
  const live = cart.lines.filter((line) => line.state === 'for-sale')
  const gone = cart.lines.filter((line) => line.state !== 'for-sale')
  const chosen = chosenLines(cart)
  return (
    <>
      <FreightGap cart={cart} />
      {live.length > 0 ? (
        <View className="card cart-lines">
          {live.map((line) => (
            <CartRow
              key={line.skuId}
              line={line}
              failure={lineFailures[line.skuId]}
              onRemove={() => void removeAsked([line.skuId], `移除「${line.title}」？`)}
            />
          ))}
        </View>
      ) : null}
      <GoneLines lines={gone} />
      <View className="bottom-bar-room" />
      <CartBar
        units={chosen.reduce((sum, line) => sum + line.quantity, 0)}
        goodsFen={cart.goodsFen}
        isAll={live.length > 0 && chosen.length === live.length}
        onAll={(selected) => void tried(cartStore.selectAll(selected))}
        onCheckout={() => {
          startCheckout({ lines: chosen.map(({ skuId, quantity }) => ({ skuId, quantity })), fromCart: true })
        }}
      />
    </>
  )
}

function GoneLines({ lines }: { readonly lines: readonly CartLine[] }) {
  if (lines.length === 0) return null
  const clear = () => {
    const skuIds = lines.map((line) => line.skuId)
    void removeAsked(skuIds, '清空买不了的商品？')
  }
  return (
    <View className="card cart-lines">
      <View className="cart-gone-head">
        <Text>{lines.length} 件暂时买不了</Text>
        <View className="cart-clear" role="button" onClick={clear}>
          清空
        </View>
      </View>
      {lines.map((line) => (
        <GoneRow key={line.skuId} line={line} />
      ))}
    </View>
  )
}

function FreightGap({ cart }: { readonly cart: Cart }) {
  if (cart.freeFreightFromFen === undefined || chosenLines(cart).length === 0) return null
  const gapFen = cart.freeFreightFromFen - cart.goodsFen
  return (
    <View className="cart-gap">
      {gapFen > 0 ? (
        <>
          <Text>再买</Text>
          <Price fen={gapFen} size="text" />
          <Text>包邮</Text>
        </>
      ) : (
        <Text>已包邮</Text>
      )}
    </View>
  )
}

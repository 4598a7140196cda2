import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { chosenLines, type Cart, type CartLine } from '../../cart/cart-store'
import { nextSeenPrices, priceChangeFen, readSeenPrices } from '../../cart/seen-prices'
import { startCheckout } from '../../cart/start-checkout'
import { cartStore } from '../../cart/use-cart'
import { tried, useUndo } from '../../components/use-undo'
import { recall, remember } from '../../platform/remembered'
import { CartBar } from './cart-bar'
import { CartRow } from './cart-row'
import { EditBar } from './edit-bar'
import { FreightGoal } from './freight-goal'
import { GoneLines } from './gone-lines'
import { keepAsFavourites } from './keep-as-favourites'
import { NotServed } from './not-served'

const seenKey = 'cart-prices'

interface FullCartProps {
  readonly cart: Cart
  readonly lineFailures: Readonly<Record<string, string>>
}

/** What a SKU cost when it came in, kept on the phone. */
function useSeenPrices(lines: readonly CartLine[]) {
  const [seen, setSeen] = useState(() => readSeenPrices(recall(seenKey)))
  useEffect(() => {
    const next = nextSeenPrices(seen, lines)
    if (JSON.stringify(next) === JSON.stringify(seen)) return
    remember(seenKey, next)
    setSeen(next)
  }, [lines, seen])
  return seen
}

/** Taking lines out with a way back, and keeping their goods for later. */
function useLeaving() {
  const undo = useUndo()
  const remove = (lines: readonly CartLine[], text = `已移除 ${String(lines.length)} 件商品`) => {
    undo.take({
      text,
      remove: () => cartStore.remove(lines.map((line) => line.skuId)),
      putBack: () => cartStore.putBack(lines.filter((line) => line.state === 'for-sale')),
    })
  }
  const keep = (lines: readonly CartLine[]) =>
    void tried(
      keepAsFavourites(lines).then(() => {
        remove(lines, '已移到收藏')
      }),
    )
  return { remove, keep, note: undo.note }
}

/** What can be bought, what cannot for now, and the way on. */
export function FullCart({ cart, lineFailures }: FullCartProps) {
  const [picked, setPicked] = useState<readonly SkuId[]>()
  const seen = useSeenPrices(cart.lines)
  const { remove, keep, note } = useLeaving()
  const live = cart.lines.filter((line) => line.state === 'for-sale')
  const gone = cart.lines.filter((line) => line.state !== 'for-sale')
  const chosen = chosenLines(cart)
  const isEditing = picked !== undefined
  const pick = (skuId: SkuId) => {
    setPicked((old = []) => (old.includes(skuId) ? old.filter((one) => one !== skuId) : [...old, skuId]))
  }
  const pickedLines = cart.lines.filter((line) => picked?.includes(line.skuId))

  return (
    <>
      <CartHead
        kinds={cart.lines.length}
        isEditing={isEditing}
        onTap={() => {
          setPicked(isEditing ? undefined : [])
        }}
      />
      <NotServed lines={chosen} />
      {live.length > 0 ? (
        <View className="card cart-lines">
          <FreightGoal cart={cart} />
          {live.map((line) => (
            <CartRow
              key={line.skuId}
              line={line}
              changeFen={priceChangeFen(seen, line)}
              failure={lineFailures[line.skuId]}
              isOn={isEditing ? picked.includes(line.skuId) : line.selected}
              isEditing={isEditing}
              onTick={() => {
                if (isEditing) pick(line.skuId)
                else void cartStore.setLine(line.skuId, { quantity: line.quantity, selected: !line.selected })
              }}
              onKeep={() => {
                keep([line])
              }}
              onRemove={() => {
                remove([line])
              }}
            />
          ))}
        </View>
      ) : null}
      <GoneLines lines={gone} onRemove={remove} />
      {isEditing ? (
        <EditBar
          count={pickedLines.length}
          isAll={live.length > 0 && live.every((line) => picked.includes(line.skuId))}
          onAll={(all) => {
            setPicked(all ? live.map((line) => line.skuId) : [])
          }}
          onKeep={() => {
            keep(pickedLines)
            setPicked([])
          }}
          onRemove={() => {
            remove(pickedLines)
            setPicked([])
          }}
        />
      ) : (
        <CartBar
          units={chosen.reduce((sum, line) => sum + line.quantity, 0)}
          goodsFen={cart.goodsFen}
          isAll={live.length > 0 && chosen.length === live.length}
          onAll={(selected) => void tried(cartStore.selectAll(selected))}
          onCheckout={() => {
            startCheckout({ lines: chosen.map(({ skuId, quantity }) => ({ skuId, quantity })), fromCart: true })
          }}
        />
      )}
      {note}
    </>
  )
}

interface CartHeadProps {
  readonly kinds: number
  readonly isEditing: boolean
  readonly onTap: () => void
}

function CartHead({ kinds, isEditing, onTap }: CartHeadProps) {
  return (
    <View className="cart-head">
      <Text className="cart-count">共 {kinds} 种商品</Text>
      <View className="cart-edit" role="button" onClick={onTap}>
        {isEditing ? '完成' : '管理'}
      </View>
    </View>
  )
}

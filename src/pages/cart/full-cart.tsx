import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { SkuId } from '#domain/kernel/ids'
import { chosenLines, type Cart, type CartLine } from '../../cart/cart-store'
import { nextSeenPrices, priceChangeFen, readSeenPrices } from '../../cart/seen-prices'
import { startCheckout } from '../../cart/start-checkout'
import { cartStore } from '../../cart/use-cart'
import { tried } from '../../components/use-undo'
import { recall, remember } from '../../platform/remembered'
import { CartBar } from './cart-bar'
import { CartRow } from './cart-row'
import { EditBar } from './edit-bar'
import { FreightGoal } from './freight-goal'
import { GoneLines } from './gone-lines'
import { NotServed } from './not-served'

const seenKey = 'cart-prices'

interface FullCartProps {
  readonly cart: Cart
  /** How many times the page was opened. */
  readonly visit: number
  readonly lineFailures: Readonly<Record<string, string>>
  readonly onRemove: (lines: readonly CartLine[]) => void
  readonly onKeep: (lines: readonly CartLine[]) => void
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

/** What can be bought, what cannot for now, and the way on. */
export function FullCart({ cart, visit, lineFailures, onRemove, onKeep }: FullCartProps) {
  const [picked, setPicked] = useState<readonly SkuId[]>()
  const seen = useSeenPrices(cart.lines)
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
      <NotServed lines={chosen} visit={visit} />
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
                onKeep([line])
              }}
              onRemove={() => {
                onRemove([line])
              }}
            />
          ))}
        </View>
      ) : null}
      <GoneLines lines={gone} onRemove={onRemove} />
      {isEditing ? (
        <EditBar
          count={pickedLines.length}
          isAll={live.length > 0 && live.every((line) => picked.includes(line.skuId))}
          onAll={(all) => {
            setPicked(all ? live.map((line) => line.skuId) : [])
          }}
          onKeep={() => {
            onKeep(pickedLines)
            setPicked([])
          }}
          onRemove={() => {
            onRemove(pickedLines)
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

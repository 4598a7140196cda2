import { View } from '@tarojs/components'
import type { Goods } from '../components/goods'
import { GoodsCard } from '../components/goods-card'
import { GoodsRow } from '../components/goods-row'
import type { Piece } from './piece'

/** Two rows of two: small enough for one step, large enough to be few. */
const cardsPerPiece = 4
const gridRowPx = 293
const lineRowPx = 116

interface GoodsList {
  /** Letters and digits, unique on the page. */
  readonly key: string
  readonly goods: readonly Goods[]
  readonly onAdd: (goods: Goods) => void
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, at * size + size))
}

/** Goods in two columns. */
export function gridPieces({ key, goods, onAdd }: GoodsList): Piece[] {
  return chunks(goods, cardsPerPiece).map((some, at) => ({
    key: `${key}-${String(at)}`,
    roughPx: Math.ceil(some.length / 2) * gridRowPx,
    draw: () => (
      <View className="goods-grid">
        {some.map((one) => (
          <GoodsCard key={one.productId} goods={one} onAdd={onAdd} isFirst={at === 0} />
        ))}
      </View>
    ),
  }))
}

/** Goods one under the other, numbered. */
export function rankPieces({ key, goods, onAdd }: GoodsList): Piece[] {
  const parts = chunks(goods, cardsPerPiece)
  return parts.map((some, at) => ({
    key: `${key}-${String(at)}`,
    roughPx: some.length * lineRowPx,
    draw: () => (
      <View className={`rank-piece${at === 0 ? ' rank-first' : ''}${at === parts.length - 1 ? ' rank-last' : ''}`}>
        {some.map((one, place) => (
          <GoodsRow
            key={one.productId}
            goods={one}
            onAdd={onAdd}
            isFirst={at === 0}
            rank={at * cardsPerPiece + place + 1}
          />
        ))}
      </View>
    ),
  }))
}

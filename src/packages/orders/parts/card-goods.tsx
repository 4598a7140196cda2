import { ScrollView, View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'

type Line = Pick<
  Answer<'orders', 'list'>['orders'][number]['lines'][number],
  'skuId' | 'title' | 'specText' | 'pictureId' | 'quantity'
>

interface CardGoodsProps {
  readonly lines: readonly Line[]
  readonly fen: number
}

/** What a card of a list is about: its pictures, what it comes to, and how many units. */
export function CardGoods({ lines, fen }: CardGoodsProps) {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <View className="card-goods">
      <Pictures lines={lines} />
      <View className="card-goods-sum">
        <Price fen={fen} size="small" />
        <View className="card-goods-units">共 {units} 件</View>
      </View>
    </View>
  )
}

/** One line has its words beside the picture; of several only the pictures stand, and slide. */
function Pictures({ lines }: { readonly lines: readonly Line[] }) {
  const [first] = lines
  if (lines.length === 1 && first)
    return (
      <View className="card-goods-one">
        <Picture pictureId={first.pictureId} className="card-goods-picture" label={first.title} />
        <View className="card-goods-words">
          <View className="card-goods-title">{first.title}</View>
          <View className="card-goods-spec">
            {first.specText} × {first.quantity}
          </View>
        </View>
      </View>
    )
  return (
    <ScrollView className="card-goods-pictures" scrollX>
      {lines.slice(0, 6).map(({ skuId, pictureId, title }) => (
        <Picture key={skuId} pictureId={pictureId} className="card-goods-picture" label={title} />
      ))}
    </ScrollView>
  )
}

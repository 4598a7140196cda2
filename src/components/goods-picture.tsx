import { View } from '@tarojs/components'
import type { Goods } from './goods'
import { Picture } from './picture'

interface GoodsPictureProps {
  readonly goods: Goods
  /** Gives it its size. */
  readonly className: string
  readonly isFirst?: boolean
}

/** A product's packshot in a list; what is sold out fades and says so. */
export function GoodsPicture({ goods, className, isFirst }: GoodsPictureProps) {
  return (
    <View className={`goods-picture ${className}${goods.soldOut ? ' goods-gone' : ''}`}>
      <Picture pictureId={goods.pictureId} className="goods-picture-image" label={goods.title} isFirst={isFirst} />
      {goods.soldOut ? <View className="goods-gone-words">已售罄</View> : null}
    </View>
  )
}

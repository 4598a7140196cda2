import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { CartLine } from '../../cart/cart-store'
import { Icon } from '../../components/icon'
import { Picture } from '../../components/picture'
import { openProduct } from '../../routes'

interface GoneLinesProps {
  readonly lines: readonly CartLine[]
  readonly onRemove: (lines: readonly CartLine[]) => void
}

/** What cannot be bought now, folded apart. */
export function GoneLines({ lines, onRemove }: GoneLinesProps) {
  const [isOpen, setOpen] = useState(false)
  if (lines.length === 0) return null
  const clear = async () => {
    const { confirm } = await Taro.showModal({
      title: '清空买不了的商品？',
      content: '补货后还能在商品页再加进来',
      confirmText: '清空',
      cancelText: '留着',
    })
    if (confirm) onRemove(lines)
  }
  return (
    <View className="card cart-lines">
      <View className="cart-gone-head">
        <View
          className="cart-gone-fold"
          role="button"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          <Text>{lines.length} 件暂时买不了</Text>
          <Icon name={isOpen ? 'up' : 'down'} size={14} />
        </View>
        <View className="cart-clear" role="button" onClick={() => void clear()}>
          清空
        </View>
      </View>
      {isOpen ? lines.map((line) => <GoneRow key={line.skuId} line={line} />) : null}
    </View>
  )
}

/** A line that cannot be bought now. */
function GoneRow({ line }: { readonly line: CartLine }) {
  return (
    <View
      className="cart-row cart-gone"
      role="link"
      onClick={() => {
        openProduct(line.productId)
      }}
    >
      <Picture pictureId={line.pictureId} className="cart-picture" label={line.title} />
      <View className="cart-text">
        <View className="cart-title">{line.title}</View>
        <View className="cart-spec">{line.specText}</View>
        <View className="cart-said">{line.state === 'sold-out' ? '卖完了，补货后可再买' : '已下架'}</View>
      </View>
    </View>
  )
}

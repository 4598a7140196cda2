import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { Sheet } from '../../../components/sheet'
import type { Product, Sku } from '../../../sku/choose-sku'
import { noReturnWords } from '../../../sku/return-words'

interface RowProps {
  readonly label: string
  readonly onTap?: () => void
  readonly children: ReactNode
}

/** One line to tap: what it is about, what stands there now. */
export function Row({ label, onTap, children }: RowProps) {
  return (
    <View className="product-row" hoverClass={onTap ? 'pressed' : 'none'} role="button" onClick={onTap}>
      <Text className="product-row-label">{label}</Text>
      <View className="product-row-value">{children}</View>
      <Icon name="right" size={16} />
    </View>
  )
}

interface SpecRowProps {
  readonly product: Product
  readonly sku: Sku | undefined
  readonly onTap: () => void
}

/** What is chosen, or what there is to choose from. */
export function SpecRow({ product, sku, onTap }: SpecRowProps) {
  const axes = product.specAxes.map((axis) => `${String(axis.values.length)} 种${axis.name}可选`)
  return (
    <Row label="规格" onTap={onTap}>
      {sku ? `已选 ${sku.specValues.join(' · ')}` : axes.join('，') || '只有一种'}
    </Row>
  )
}

interface PromisesRowProps {
  readonly promises: readonly string[]
  /** What is chosen, or stands for the product. */
  readonly sku: Sku | undefined
}

/** What the shop stands for with this product, and what it does not; a tap says it line by line. */
export function PromisesRow({ promises, sku }: PromisesRowProps) {
  const noReturn = noReturnWords(sku?.returnException)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  if (promises.length === 0 && !noReturn) return null
  const foot = (
    <Button kind="brand" size="wide" onTap={close}>
      知道了
    </Button>
  )
  return (
    <>
      <Row
        label="服务"
        onTap={() => {
          setOpen(true)
        }}
      >
        <View className="product-promises">{[...(noReturn ? [noReturn] : []), ...promises].join(' · ')}</View>
      </Row>
      {isOpen ? (
        <Sheet label="服务说明" onClose={close} foot={foot}>
          <View className="product-sheet-title">这件商品的服务</View>
          {noReturn ? <View className="product-no-return">{noReturn}</View> : null}
          {promises.map((promise) => (
            <View key={promise} className="product-promise">
              <Icon name="shield" />
              <Text className="product-promise-text">{promise}</Text>
            </View>
          ))}
        </Sheet>
      ) : null}
    </>
  )
}

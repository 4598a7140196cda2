import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Check } from '../../../components/check'
import { Picture } from '../../../components/picture'
import { Stepper } from '../../../components/stepper'
import { freeOf, quantityOf } from './ask-draft'
import type { FormProps } from './form-props'

const sayLimit = (free: number) => () => {
  void Taro.showToast({ title: `这一款最多退 ${String(free)} 件`, icon: 'none' })
}

/** Which lines, and how many of each. */
export function GoodsChoice({ claimable, asking, held }: FormProps) {
  const { kind } = asking.wish
  const put = (skuId: string, quantity: number) => {
    held.change(({ quantities }) => ({ quantities: { ...quantities, [skuId]: quantity } }))
  }
  return (
    <View className="card ask-goods">
      <View className="ask-title">{kind === 'before-shipping' ? '不要哪些' : '退哪些'}</View>
      {claimable.lines
        .filter((line) => freeOf(line, kind) > 0)
        .map((line) => {
          const { skuId, title, specText, pictureId } = line
          const free = freeOf(line, kind)
          const quantity = quantityOf(held.draft, claimable, { line, kind })
          return (
            <View key={skuId} className="ask-line">
              <Check
                isOn={quantity > 0}
                label={`${title} ${specText}`}
                onTap={() => {
                  put(skuId, quantity > 0 ? 0 : free)
                }}
              />
              <Picture pictureId={pictureId} className="ask-line-picture" />
              <View className="ask-line-words">
                <View className="ask-line-title">{title}</View>
                <View className="ask-line-spec">{specText}</View>
                {kind === 'return' && claimable.isInsideRight && !line.isInsideRight ? (
                  <View className="ask-line-spec">不支持 7 天无理由，客服两天内处理</View>
                ) : null}
                <View className="ask-line-count">
                  <Text className="ask-line-free">可退 {free} 件</Text>
                  {quantity > 0 && free > 1 ? (
                    <Stepper
                      value={quantity}
                      max={free}
                      label={`${title}件数`}
                      onChange={(next) => {
                        put(skuId, next)
                      }}
                      onLimit={sayLimit(free)}
                    />
                  ) : null}
                </View>
              </View>
            </View>
          )
        })}
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { differenceNames } from '#domain/payments/difference-kinds'
import { Button } from '../../../components/button'
import { Price } from '../../../components/price'
import { settledWords } from './settled-words'
import type { Difference } from './use-report'

interface DifferenceCardProps {
  readonly difference: Difference
  readonly onSettle: () => void
  readonly onReopen: () => void
}

/** One difference: what differs, by how much, what to do, and what was done. */
export function DifferenceCard({ difference, onSettle, onReopen }: DifferenceCardProps) {
  const { kind, about, sentence, number, outTradeNo, wechatNumber, oursFen, theirsFen, state, resolution } = difference
  const isRefund = about === 'refund'
  return (
    <View className={`card difference difference-${state}`}>
      <View className="difference-head">
        <Text className="difference-name">{differenceNames[kind]}</Text>
        <Text className="difference-state">{settledWords(difference)}</Text>
      </View>
      <View className="difference-sums">
        <Side name="微信" fen={theirsFen} />
        <Side name="本店" fen={oursFen} />
      </View>
      <View className="difference-sentence">{sentence}</View>
      {isRefund ? <NumberRow name="退款单号" value={number} /> : null}
      <NumberRow name="商户单号" value={outTradeNo} />
      {wechatNumber === undefined ? null : (
        <NumberRow name={isRefund ? '微信退款单号' : '微信单号'} value={wechatNumber} />
      )}
      {resolution ? (
        <View className="difference-note">
          {shanghaiMinute(resolution.at).slice(5)} 处理：{resolution.note}
        </View>
      ) : null}
      {state === 'open' ? (
        <View className="difference-acts">
          <Button size="small" kind="brand" onTap={onSettle}>
            写处理结果
          </Button>
        </View>
      ) : null}
      {state === 'resolved' ? (
        <View className="difference-acts">
          <Button size="small" kind="quiet" onTap={onReopen}>
            改回未处理
          </Button>
        </View>
      ) : null}
    </View>
  )
}

function Side({ name, fen }: { readonly name: string; readonly fen: number | undefined }) {
  return (
    <View className="difference-side">
      <Text className="difference-side-name">{name}</Text>
      {fen === undefined ? <Text>没有</Text> : <Price fen={fen} size="text" />}
    </View>
  )
}

/** Long numbers break anywhere and can be marked and copied. */
function NumberRow({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="difference-number">
      <Text className="difference-number-name">{name}</Text>
      <Text className="difference-number-value" userSelect>
        {value}
      </Text>
    </View>
  )
}

import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { formatYuan } from '#domain/kernel/money'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { MomentField } from '../parts/moment-field'
import { readLimit } from './limit-problem'
import type { PricedSku } from './priced-sku'

interface LimitSheetProps {
  readonly sku: PricedSku
  readonly now: number
  readonly onClose: () => void
  readonly onSaved: () => void
}

const weekMs = 7 * 86_400_000

/** Lowers one SKU's price from now until a moment. */
export function LimitSheet({ sku, now, onClose, onSaved }: LimitSheetProps) {
  const [typed, setTyped] = useState(sku.limited ? formatYuan(sku.limited.priceFen) : '')
  const [untilAt, setUntilAt] = useState(sku.limited?.untilAt ?? now + weekMs)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    const read = readLimit(typed, sku)
    if ('problem' in read) {
      setProblem(read.problem)
      return
    }
    setBusy(true)
    try {
      await call('catalog', 'limitPrice', { skuId: sku.skuId, priceFen: read.priceFen, untilAt })
      onSaved()
    } catch (thrown) {
      setProblem(toCallFailure(thrown).message)
      setBusy(false)
    }
  }
  return (
    <Sheet
      label="设限时价"
      onClose={onClose}
      foot={
        <>
          {problem ? <View className="limit-problem">{problem}</View> : null}
          <Button kind="brand" size="wide" isBusy={isBusy} onTap={() => void save()}>
            现在开始
          </Button>
        </>
      }
    >
      <View className="limit-title">{sku.title}</View>
      <View className="limit-spec">{sku.specText}</View>
      <Input
        className="limit-input"
        type="digit"
        value={typed}
        maxlength={10}
        placeholder={`${formatYuan(sku.leastPriceFen)} 到 ${formatYuan(Math.max(0, (sku.dailyPriceFen ?? 0) - 1))}`}
        placeholderClass="input-hint"
        ariaLabel="限时价，元"
        onInput={({ detail }) => {
          setProblem(undefined)
          setTyped(detail.value)
        }}
      />
      <MomentField
        name="结束"
        value={untilAt}
        none="选一个日子"
        now={now}
        isNeeded
        onChange={(at) => {
          setProblem(undefined)
          if (at !== undefined) setUntilAt(at)
        }}
      />
      <View className="limit-note">
        从现在开始，最长 30 天。划线比较的是日常价：前七天里的最低成交价，由订单算出，不能手填。
      </View>
    </Sheet>
  )
}

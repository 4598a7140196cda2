import { View } from '@tarojs/components'
import type { SkuId } from '#domain/kernel/ids'
import { Button } from '../components/button'
import { useRestock } from './use-restock'

/** In place of the buy buttons where nothing is left: one message when it is back. */
export function RestockButton({ skuId }: { readonly skuId: SkuId | undefined }) {
  const { state, problem, ask } = useRestock(skuId)
  if (!BRAND.features.restockReminder || skuId === undefined)
    return (
      <Button size="wide" isDisabled onTap={ask}>
        这个规格卖完了
      </Button>
    )
  return (
    <View className="restock">
      {problem ? (
        <View className="restock-words" role="alert">
          {problem}
        </View>
      ) : null}
      {state === 'asked' ? (
        <Button size="wide" isDisabled onTap={ask}>
          到货会发消息告诉你
        </Button>
      ) : (
        <Button kind="brand" size="wide" isBusy={state === 'asking'} onTap={ask}>
          到货提醒
        </Button>
      )}
    </View>
  )
}

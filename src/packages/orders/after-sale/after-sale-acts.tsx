import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { ServiceButton } from '../../../platform/service-button'
import { openOrder } from '../../../routes'
import type { AfterSale } from '../parts/after-sale-words'

interface AfterSaleActsProps {
  readonly afterSale: AfterSale
  /** It is another now. */
  readonly onMoved: (afterSale: AfterSale) => void
  /** It was refused: something else has happened meanwhile. */
  readonly onStale: () => void
}

async function meansIt(): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '撤回这次申请？',
    content: '撤回后不退款；在可以申请的时间内还能再申请。',
    confirmText: '撤回',
    cancelText: '再想想',
  })
  return confirm
}

/** At the foot: somebody to ask, the order, and the way to call it off while that is possible. */
export function AfterSaleActs({ afterSale, onMoved, onStale }: AfterSaleActsProps) {
  const { orderId, afterSaleId, items, mayWithdraw } = afterSale
  const [isBusy, setBusy] = useState(false)
  const withdraw = async () => {
    if (!(await meansIt())) return
    setBusy(true)
    try {
      onMoved(await call('after-sales', 'withdraw', { orderId, afterSaleId }))
    } catch (thrown) {
      const failure = toCallFailure(thrown)
      void Taro.showToast({ title: failure.message, icon: 'none' })
      if (failure.kind === 'refusal') onStale()
    }
    setBusy(false)
  }
  return (
    <View className="bottom-bar after-sale-acts">
      <ServiceButton
        className="after-sale-service"
        label="联系客服"
        from={afterSaleId}
        card={{
          title: `售后：${items[0]?.title ?? '我的订单'}`,
          path: `/packages/orders/after-sale/index?orderId=${orderId}&afterSaleId=${afterSaleId}`,
        }}
      >
        <Icon name="headset" />
        <View>联系客服</View>
      </ServiceButton>
      <View className="after-sale-ways">
        {mayWithdraw ? (
          <Button size="small" isBusy={isBusy} onTap={() => void withdraw()}>
            撤回申请
          </Button>
        ) : null}
        <Button
          size="small"
          onTap={() => {
            openOrder(orderId)
          }}
        >
          查看订单
        </Button>
      </View>
    </View>
  )
}

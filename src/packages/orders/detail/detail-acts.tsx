import { View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { ServiceButton } from '../../../platform/service-button'
import { buyAgain } from '../parts/buy-again'

/** At the foot: somebody to ask, and the same again. */
export function DetailActs({ order }: { readonly order: Answer<'orders', 'detail'> }) {
  const [first] = order.lines
  return (
    <View className="bottom-bar detail-acts">
      <ServiceButton
        className="detail-service"
        label="联系客服"
        from={order.orderId}
        card={{
          title: first ? `订单：${first.title}` : '我的订单',
          path: `/packages/orders/detail/index?orderId=${order.orderId}`,
        }}
      >
        <Icon name="headset" />
        <View>联系客服</View>
      </ServiceButton>
      <View className="detail-again">
        <Button kind="brand" size="wide" onTap={() => void buyAgain(order.lines)}>
          再来一单
        </Button>
      </View>
    </View>
  )
}

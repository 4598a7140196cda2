import Taro from '@tarojs/taro'
import type { OrderId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import type { PayNote } from '../parts/pay-note'

/**
 * Asks whether she means it, and gives the order up.
 * @returns `kept` when she thought better of it; a note when it could not be done
 */
export async function cancelOrder(orderId: OrderId): Promise<'cancelled' | 'kept' | PayNote> {
  const { confirm } = await Taro.showModal({
    title: '取消这个订单？',
    content: '货不再给你留着，要买得重新下单。',
    confirmText: '取消订单',
    cancelText: '再想想',
  })
  if (!confirm) return 'kept'
  try {
    const { status } = await call('orders', 'cancel', { orderId })
    return status === 'paid' ? { tone: 'left', text: '钱已经付到了，订单没有取消' } : 'cancelled'
  } catch (thrown) {
    return { tone: 'failed', text: toCallFailure(thrown).message }
  }
}

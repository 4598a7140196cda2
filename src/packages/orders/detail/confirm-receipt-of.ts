import Taro from '@tarojs/taro'
import { call, type Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { confirmReceipt } from '../../../platform/confirm-receipt'

async function askHere(): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '确认收货？',
    content: '请收到全部商品后再确认，确认后不能撤回。',
    confirmText: '确认收货',
    cancelText: '还没收到',
  })
  return confirm
}

/**
 * Says that it has come: in WeChat's own component where it knows of the goods, else in ours. WeChat's word is not taken from
 * the phone; the cloud asks.
 * @returns whether the order may be another now
 */
export async function confirmReceiptOf({ orderId }: Pick<Answer<'orders', 'detail'>, 'orderId'>): Promise<boolean> {
  try {
    const { trade } = await call('orders', 'receipt', { orderId })
    const end = trade ? await confirmReceipt(trade) : 'unavailable'
    if (end === 'left' || (end === 'unavailable' && !(await askHere()))) return false
    await call('orders', 'confirmReceipt', { orderId })
    return true
  } catch (thrown) {
    const failure = toCallFailure(thrown)
    void Taro.showToast({ title: failure.message, icon: 'none' })
    return failure.kind === 'refusal'
  }
}

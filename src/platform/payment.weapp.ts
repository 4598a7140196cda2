import Taro from '@tarojs/taro'
import { paymentEnd } from './payment-end'
import type { PaymentEnd, PaymentParams } from './types'

export async function requestPayment(params: PaymentParams): Promise<PaymentEnd> {
  try {
    await Taro.requestPayment(params)
    return { kind: 'accepted' }
  } catch (thrown) {
    return paymentEnd(thrown)
  }
}

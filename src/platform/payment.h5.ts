import { askPanel } from './panel'
import { paymentEnd } from './payment-end'
import type { PaymentEnd, PaymentParams } from './types'

export async function requestPayment(params: PaymentParams): Promise<PaymentEnd> {
  try {
    await askPanel('requestPayment', params)
    return { kind: 'accepted' }
  } catch (thrown) {
    return paymentEnd(thrown)
  }
}

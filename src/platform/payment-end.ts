import { errMsgOf } from './platform-error'
import type { PaymentEnd } from './types'

/** Reads `requestPayment`'s own error shape: `requestPayment:fail cancel` is the person's choice, the rest a failure. */
export function paymentEnd(thrown: unknown): PaymentEnd {
  const text = errMsgOf(thrown)
  if (/:fail cancel/.test(text)) return { kind: 'cancelled' }
  return { kind: 'failed', reason: text.replace(/^requestPayment:fail\s*/, '') }
}

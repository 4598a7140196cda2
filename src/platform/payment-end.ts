import type { PaymentEnd } from './types'

/** Reads `requestPayment`'s own error shape: `requestPayment:fail cancel` is the person's choice, the rest a failure. */
export function paymentEnd(thrown: unknown): PaymentEnd {
  const errMsg = (thrown as { errMsg?: unknown } | null)?.errMsg
  const text = typeof errMsg === 'string' ? errMsg : ''
  if (/:fail cancel/.test(text)) return { kind: 'cancelled' }
  return { kind: 'failed', reason: text.replace(/^requestPayment:fail\s*/, '') }
}

import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { paymentByOutTradeNo } from '#server/stores/payments'

/** The buyer's order behind a payment's number. @throws Refusal NOT_FOUND for another's as for none */
export async function byTradeNo({ tradeNo }: { tradeNo: string }, { openid }: CustomerContext) {
  const payment = await paymentByOutTradeNo(tradeNo)
  if (payment?.openid !== openid) throw new Refusal('NOT_FOUND', { kind: 'order' })
  return { orderId: payment.orderId }
}

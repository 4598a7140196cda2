import type { OrderId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { requestPayment } from '../../../platform/payment'
import { replaceByOrder, replaceByPayResult } from '../../../routes'
import { noteOf, type PayNote } from './pay-note'

/** Why an order is shown unpaid after a try to pay; read once by its page. */
let note: { orderId: OrderId; said: PayNote } | undefined

export function takePayNote(orderId: OrderId): PayNote | undefined {
  if (note?.orderId !== orderId) return undefined
  const { said } = note
  note = undefined
  return said
}

/** Opens the payment sheet. @returns why it was left unpaid, or undefined when WeChat took the payment. */
export async function payOrder(orderId: OrderId): Promise<PayNote | undefined> {
  try {
    const end = await requestPayment(await call('orders', 'prepay', { orderId }))
    return end.kind === 'accepted' ? undefined : noteOf(end)
  } catch (thrown) {
    return { tone: 'failed', text: toCallFailure(thrown).message }
  }
}

/** Pays right after placing: on to the result, or to the order with its countdown and the reason. */
export async function payAndLeave(orderId: OrderId): Promise<void> {
  const said = await payOrder(orderId)
  if (!said) {
    replaceByPayResult(orderId)
    return
  }
  note = { orderId, said }
  replaceByOrder(orderId)
}

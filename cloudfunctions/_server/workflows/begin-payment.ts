import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { minuteMs } from '#domain/kernel/time'
import { orderLimits } from '#domain/orders/limits'
import { logFailure } from '../log'
import { wechatPay } from '../pay'
import { addLoad, type GuideDocument } from '../stores/guides'
import { attachPayment, type OrderDocument, orderById } from '../stores/orders'
import { notePrepay, openPayment, paymentById, type PaymentDocument } from '../stores/payments'
import type { ClientPayParams } from '../wechat-pay/wechat-pay'
import { WechatPayError } from '../wechat-pay/wechat-pay-error'
import { assignGuide } from './assign-guide'
import { chooseGuide } from './choose-guide'

/** WeChat takes payment until a minute before we release the stock, in the whole seconds it knows. */
function payExpiresAt(order: OrderDocument): number {
  return Math.floor((order.expiresAt - orderLimits.payMarginMs) / 1_000) * 1_000
}

function cardOf(guide: GuideDocument): NonNullable<OrderDocument['guide']> {
  const { _id: guideId, name, title, storeName, photoId, greeting, contactUrl } = guide
  return { guideId, name, title, storeName, photoId, greeting, contactUrl }
}

/**
 * What `wx.requestPayment` needs for an order that awaits payment. The first call chooses the guide, opens the payment and
 * tells WeChat both; a later one answers the same payment, so there are never two payable numbers.
 * @throws Refusal STATUS_CONFLICT, ORDER_EXPIRING, PAY_UNAVAILABLE
 */
export async function beginPayment(order: OrderDocument, now: number): Promise<ClientPayParams> {
  if (order.status !== 'awaiting-payment') throw new Refusal('STATUS_CONFLICT', { status: order.status })
  if (payExpiresAt(order) < now + minuteMs) throw new Refusal('ORDER_EXPIRING', {})
  const known = order.paymentId ? await paymentById(order.paymentId) : undefined
  if (known?.prepayId) return wechatPay().clientParams(known.prepayId, now)
  const prepayId = await sendPrepay(known ? { payment: known, guide: undefined } : await openFirst(order, now))
  return wechatPay().clientParams(prepayId, now)
}

interface Opened {
  payment: PaymentDocument
  /** The guide to tell WeChat about; only by the call that chose one. */
  guide: GuideDocument | undefined
}

async function openFirst(order: OrderDocument, now: number): Promise<Opened> {
  const [guide, payment] = await Promise.all([
    chooseGuide(order.openid, order.sharingGuideId),
    openPayment({
      orderId: order._id,
      openid: order.openid,
      amountFen: order.sum.payableFen,
      description: describe(order),
      payExpiresAt: payExpiresAt(order),
      createdAt: now,
    }),
  ])
  const attached = await attachPayment(order._id, payment._id, guide && cardOf(guide))
  if (!attached) await assertStillWaiting(order._id)
  return { payment, guide: attached ? guide : undefined }
}

/** Not attached means that another call's payment is, or that the order was closed meanwhile: then nothing may be payable. */
async function assertStillWaiting(id: OrderId): Promise<void> {
  const status = (await orderById(id))?.status
  if (status !== 'awaiting-payment') throw new Refusal('STATUS_CONFLICT', { status: status ?? 'missing' })
}

/** Asks WeChat for the prepay and, beside it, for the guide's card. @throws Refusal PAY_UNAVAILABLE */
async function sendPrepay({ payment, guide }: Opened): Promise<string> {
  const { outTradeNo, amountFen, description, openid, payExpiresAt: expiresAt } = payment
  try {
    const [{ prepayId }, assignment] = await Promise.all([
      wechatPay().prepay({ outTradeNo, amountFen, description, openid, expiresAt }),
      guide && assignGuide(guide, outTradeNo),
      guide && addLoad(guide._id),
    ])
    await notePrepay(payment._id, prepayId, assignment)
    return prepayId
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error
    logFailure('prepay-failed', error, { paymentId: payment._id })
    throw new Refusal('PAY_UNAVAILABLE', {})
  }
}

/** What the buyer reads on her bill: the first line's title and how many kinds, 40 characters at most. */
function describe(order: OrderDocument): string {
  const title = Array.from(order.lines[0]?.title ?? '')
    .slice(0, 30)
    .join('')
  return order.lines.length > 1 ? `${title} 等${String(order.lines.length)}种` : title
}

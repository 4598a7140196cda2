import { shanghaiRfc3339 } from '#domain/kernel/time'
import { maskPhone } from '#domain/members/mask-phone'
import { type NextUpload, nextUpload, type Parcel, type UploadState, type Waybill } from '#domain/orders/parcels'
import { triesBeforeTelling, uploadVerdict } from '#domain/orders/shipping-upload'
import { askWechat, now } from '../cloud'
import { logLine } from '../log'
import {
  noteUpload,
  parcelsOf,
  tidyOutbox,
  uploadClear,
  uploadEnded,
  uploadStuck,
  uploadTold,
} from '../stores/order-parcels'
import { type OrderDocument, orderById } from '../stores/orders'
import { paymentOfOrder, type PaymentDocument } from '../stores/payments'

const untold: UploadState = { isFinished: false, isReshipped: false }
const express = 1
const whole = 1
const split = 2
const byTransaction = 2

/** What WeChat is still to be told of an order. */
const nextOf = (order: OrderDocument): NextUpload | undefined =>
  nextUpload(parcelsOf(order), order.status !== 'paid', order.upload ?? untold)

/** 120 characters at most, never empty. */
function itemDesc(order: OrderDocument, { items }: Parcel): string {
  const titleOf = (skuId: string) => order.lines.find((line) => line.skuId === skuId)?.title ?? '商品'
  const words = items.map(({ skuId, quantity }) => `${titleOf(skuId)}*${String(quantity)}`).join('、')
  return Array.from(words).slice(0, 120).join('')
}

/** SF finds a waybill only with the last digits of a phone number beside it. */
const contactOf = ({ address }: OrderDocument, { company }: Parcel) =>
  company === 'SF' ? { contact: { receiverContact: maskPhone(address.phone) } } : {}

function requestOf(order: OrderDocument, payment: PaymentDocument, next: NextUpload) {
  const { parcels, isWhole, isAllSent } = next
  return {
    orderKey: { orderNumberType: byTransaction, transactionId: payment.transactionId },
    logisticsType: express,
    deliveryMode: isWhole ? whole : split,
    ...(!isWhole && { isAllDelivered: isAllSent }),
    shippingList: parcels.map((parcel) => ({
      trackingNo: parcel.number,
      expressCompany: parcel.company,
      itemDesc: itemDesc(order, parcel),
      ...contactOf(order, parcel),
    })),
    uploadTime: shanghaiRfc3339(now()),
    payer: { openid: payment.payerOpenid ?? order.openid },
  }
}

/** WeChat's answer as a code: 0 when it took it. @throws what is no answer of WeChat's */
async function codeOf(request: object): Promise<number> {
  try {
    await askWechat('wxa.sec.order.uploadShippingInfo', request)
    return 0
  } catch (error) {
    const { errCode } = error as { errCode?: unknown }
    if (typeof errCode === 'number') return errCode
    throw error
  }
}

/** WeChat takes one new list in place of the old one; this was the second. */
const chanceUsed = 10060003

/**
 * Notes that WeChat has `next`, on the order as it is now: a parcel or a correction may have come while WeChat was asked.
 * @returns the order with that noted
 */
async function noteTold(order: OrderDocument, next: NextUpload): Promise<OrderDocument> {
  for (let seen: OrderDocument | undefined = order; seen; seen = await orderById(order._id)) {
    const { isFinished, isReshipped } = seen.upload ?? untold
    const upload = { isFinished: isFinished || next.isAllSent, isReshipped: isReshipped || next.kind === 'again' }
    const heard = next.parcels.map(({ parcelId, company, number }): [string, Waybill] => [
      parcelId,
      { company, number },
    ])
    const after = { ...seen, upload, told: { ...seen.told, ...Object.fromEntries(heard) } }
    if (await noteUpload(seen, uploadTold(next.parcels, upload))) return after
  }
  throw new Error('an order vanished')
}

/** A person has to look: it is not tried again by itself, and what is wrong stands with the order until she has. */
async function handOver(order: OrderDocument, errCode: number): Promise<void> {
  logLine('error', 'shipping-not-taken', { orderId: order._id, errCode })
  const { isFinished } = order.upload ?? untold
  const upload = errCode === chanceUsed ? uploadTold([], { isFinished, isReshipped: true }) : {}
  const noted = await noteUpload(order, { ...uploadStuck(now(), errCode), ...uploadEnded(), ...upload })
  if (!noted) throw new Error('the order changed while WeChat was asked')
}

/** Tried for long: whoever ships is told, and it is still tried. */
async function tellOfWaiting(order: OrderDocument, errCode: number | undefined): Promise<void> {
  if ((order.effects['upload-shipping']?.tries ?? 0) < triesBeforeTelling) return
  await noteUpload(order, uploadStuck(order.uploadStuckAt ?? now(), errCode))
}

/** Tells WeChat one thing. @returns the order with that noted, undefined when a person has to look. @throws to be tried later */
async function tell(order: OrderDocument, payment: PaymentDocument, next: NextUpload) {
  const errCode = await codeOf(requestOf(order, payment, next)).catch(async (error: unknown) => {
    await tellOfWaiting(order, undefined)
    throw error
  })
  const verdict = uploadVerdict(errCode)
  if (verdict === 'done') return noteTold(order, next)
  if (verdict === 'later') {
    await tellOfWaiting(order, errCode)
    throw new Error(`WeChat takes the parcels later: ${String(errCode)}`)
  }
  await handOver(order, errCode)
  return undefined
}

/**
 * Tells WeChat what has left, as often as it takes: everything new, then corrections. Harmless again: what it knows already
 * it says it knows.
 * @throws when it is to be tried later
 */
export async function uploadShipping(order: OrderDocument): Promise<void> {
  const payment = await paymentOfOrder(order._id)
  if (payment?.transactionId === undefined) throw new Error('a shipped order without a receipt of its payment')
  let seen: OrderDocument | undefined = order
  for (let next = nextOf(seen); next; next = nextOf(seen)) {
    seen = await tell(seen, payment, next)
    if (!seen) return
  }
  // A change since keeps the effect, and it runs again.
  if (await noteUpload(seen, { ...uploadClear(), ...uploadEnded() })) await tidyOutbox(seen)
}

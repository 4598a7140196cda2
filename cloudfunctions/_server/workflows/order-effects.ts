import type { ProductId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { logFailure, logLine } from '../log'
import { wechatPay } from '../pay'
import { noteRefundAccepted } from '../stores/order-refunds'
import {
  effectDone,
  effectFailed,
  effectKinds,
  type EffectKind,
  noteRefunded,
  type OrderDocument,
} from '../stores/orders'
import { addSold } from '../stores/products'
import { type Claim, release, settle } from '../stores/stock'
import { doAfterSales } from './do-after-sales'
import { uploadShipping } from './upload-shipping'

/** Where the units of an order's lines lie: what it noted when it opened, else in the SKU's row whole. */
const claimsOf = ({ _id: orderId, lines, heldIn = {} }: OrderDocument) =>
  lines.flatMap(({ skuId, productId, quantity }): (Claim & { readonly productId: ProductId })[] =>
    (heldIn[skuId] ?? [{ bucket: 0, quantity }]).map((part) => ({ skuId, productId, orderId, ...part })),
  )

/**
 * Gives back what the order holds, each part once. An order whose call died before it opened has noted nothing: what it holds in
 * buckets, `sweep-holders` finds there.
 */
export async function releaseStock(order: OrderDocument): Promise<void> {
  await Promise.all(claimsOf(order).map(release))
  await effectDone(order, 'release-stock')
}

async function settleStock(order: OrderDocument): Promise<void> {
  for (const claim of claimsOf(order)) {
    const moved = await settle(claim)
    if (moved) await addSold(claim.productId, claim.quantity)
  }
  await effectDone(order, 'settle-stock')
}

/** Asks for the refund with the same number until WeChat takes it; what it says then, or its notice, decides. */
async function refundLatePayment(order: OrderDocument): Promise<void> {
  const { refund } = order
  if (!refund) throw new Error('an owed refund without a sum')
  const answer = await wechatPay().refund({
    outTradeNo: refund.outTradeNo,
    outRefundNo: refund.outRefundNo,
    amountFen: refund.amountFen,
    totalFen: refund.amountFen,
    reason: '订单已关闭，付款原路退回',
  })
  if (answer.acceptedAt !== undefined) {
    const { outRefundNo, refundId, acceptedAt } = answer
    await noteRefundAccepted(order._id, { outRefundNo, refundId, acceptedAt })
  }
  if (answer.state === 'SUCCESS') await noteRefunded(refund.outRefundNo, answer.refundFen, order._id)
  await effectDone(order, 'refund-late-payment')
}

const run: Record<EffectKind, (order: OrderDocument) => Promise<void>> = {
  'settle-stock': settleStock,
  'release-stock': releaseStock,
  'refund-late-payment': refundLatePayment,
  'upload-shipping': uploadShipping,
  'after-sale': doAfterSales,
}

/** A minute, doubling with every try, an hour at most. */
const pauseMs = (tries: number) => Math.min(minuteMs * 2 ** tries, 60 * minuteMs)

/** Does what an order still owes by now. What fails is put off and logged; the rest goes on. @returns how many were done. */
export async function runOrderEffects(order: OrderDocument, now: number): Promise<number> {
  let done = 0
  for (const kind of effectKinds) {
    const effect = order.effects[kind]
    if (!effect || effect.dueAt > now) continue
    try {
      await run[kind](order)
      logLine('info', 'effect-done', { orderId: order._id, kind })
      done += 1
    } catch (error) {
      logFailure('effect-failed', error, { orderId: order._id, kind, tries: effect.tries })
      await effectFailed(order, kind, now + pauseMs(effect.tries))
    }
  }
  return done
}

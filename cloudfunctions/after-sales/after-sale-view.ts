import { type AfterSale, amountFenOf, goodsFenOf } from '#domain/after-sales/after-sale'
import { dueByOf, mayReject } from '#domain/after-sales/after-sale-rules'
import type { afterSalesContract } from '#domain/after-sales/contract'
import { afterSaleTransitions } from '#domain/after-sales/status'
import type { OutputOf } from '#domain/kernel/contract'
import type { SkuId, StaffId } from '#domain/kernel/ids'
import { mayMove } from '#domain/kernel/state-machine'
import { carriers } from '#domain/orders/carriers'
import type { OrderDocument } from '#server/stores/orders'
import { type RefundDocument, refundIdOf, refundsOf } from '#server/stores/refunds'
import type { Found } from '#server/workflows/move-after-sale'

type BuyersView = OutputOf<(typeof afterSalesContract)['ask']>
type StaffView = OutputOf<(typeof afterSalesContract)['approve']>

/** What a line is called and looks like. */
export function wordsOf({ lines }: Pick<OrderDocument, 'lines'>, skuId: SkuId) {
  const { title = '', specText = '', pictureId = '' } = lines.find((line) => line.skuId === skuId) ?? {}
  return { title, specText, pictureId }
}

/** Units with the words and pictures of their lines. */
export function itemsOf(order: Pick<OrderDocument, 'lines'>, { items }: Pick<AfterSale, 'items'>) {
  return items.map(({ skuId, quantity, goodsFen }) => ({ skuId, quantity, goodsFen, ...wordsOf(order, skuId) }))
}

/** What goes back. */
export const sumsOf = (one: AfterSale) => ({
  goodsFen: goodsFenOf(one),
  freightFen: one.freightFen,
  amountFen: amountFenOf(one),
})

/** The refund that counts: of numbers that were used up only the last. */
const currentOf = (one: AfterSale, refunds: readonly RefundDocument[]) =>
  refunds.find(({ _id }) => _id === refundIdOf(one.afterSaleId, one.renewals ?? 0))

function buyersView({ order, afterSale: one }: Found, refunds: readonly RefundDocument[]): BuyersView {
  const { afterSaleId, kind, status, since, reason, note, pictureIds, askedAt, isInRight, rejection, waybill } = one
  const refund = currentOf(one, refunds)
  return {
    afterSaleId,
    orderId: order._id,
    kind,
    status,
    since,
    reason,
    note,
    pictureIds: [...pictureIds],
    items: itemsOf(order, one),
    ...sumsOf(one),
    askedAt,
    isInRight,
    mayWithdraw: mayMove(afterSaleTransitions, 'withdraw', status),
    maySendBack: mayMove(afterSaleTransitions, 'send-back', status),
    rejectedBecause: rejection?.reason,
    sendBackBy: one.sendBackBy,
    waybill: waybill && { ...waybill, companyName: carriers[waybill.company] },
    refund: refund && { status: refund.status, acceptedAt: refund.acceptedAt, refundedAt: refund.refundedAt },
  }
}

function staffView(found: Found, refunds: readonly RefundDocument[], me: StaffId): StaffView {
  const { order, afterSale: one } = found
  const act = (done: AfterSale['firstApproval']) => done && { at: done.at, isMine: done.staffId === me }
  const refund = currentOf(one, refunds)
  return {
    ...buyersView(found, refunds),
    recipient: order.address.recipient,
    needsSecond: one.needsSecond,
    firstApproval: act(one.firstApproval),
    secondApproval: act(one.secondApproval),
    dueBy: dueByOf(one.status, one.since),
    mayReject: mayReject(one),
    refundNo: refund?.outRefundNo,
    refundFailure: refund?.failure,
    retries: (one.retries ?? []).map(({ at, note }) => ({ at, note })),
  }
}

const refundsIn = (all: readonly Found[]) => refundsOf(all.map(({ afterSale }) => afterSale.afterSaleId))

/** After-sales as their buyer sees them. */
export async function buyersViews(all: readonly Found[]): Promise<BuyersView[]> {
  const refunds = await refundsIn(all)
  return all.map((found) => buyersView(found, refunds))
}

/** One as its buyer sees it. */
export const buyersViewOf = async (found: Found): Promise<BuyersView> => buyersView(found, await refundsIn([found]))

/** After-sales as staff see them; `me` is who looks. */
export async function staffViews(all: readonly Found[], me: StaffId): Promise<StaffView[]> {
  const refunds = await refundsIn(all)
  return all.map((found) => staffView(found, refunds, me))
}

/** One as staff see it. */
export const staffViewOf = async (found: Found, me: StaffId): Promise<StaffView> =>
  staffView(found, await refundsIn([found]), me)

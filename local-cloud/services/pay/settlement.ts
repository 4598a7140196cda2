import type { PayOutcome } from '../../ports'
import type { PayContext } from './pay-context'
import { SettleError } from './pay-error'
import { randomDigits } from './pay-keys'
import { findOrder, type OrderRow } from './pay-ledger'
import { billTime } from './shanghai-time'
import { tradeView } from './trade-view'

export interface SettleRequest {
  outTradeNo?: string
  prepayId?: string
  outcome: PayOutcome
}

/** How late the money of `pay-late` is: later than any shop keeps an unpaid order open. */
export const lateByMs = 16 * 60_000
/** A prepay_id can be paid with for two hours. */
const prepayLastsMs = 2 * 3_600_000

/**
 * The person's act on the pay sheet. A paid order's first notice has been answered, or has failed, when this resolves.
 * @throws SettleError
 */
export async function settle(context: PayContext, request: SettleRequest): Promise<{ tradeState: string }> {
  const { ledger, clock, events, notices } = context
  const now = clock.now()
  const order = payableOrder(context, request, now)
  const { outTradeNo } = order
  const told = { outTradeNo, outcome: request.outcome, totalFen: order.totalFen }
  switch (request.outcome) {
    case 'cancel':
    case 'fail':
      // A payment that fails leaves no trace at WeChat: the order can still be paid.
      events.add('pay.settled', { ...told, tradeState: order.state })
      return { tradeState: order.state }
    case 'pay-late': {
      const arrivesAt = now + lateByMs
      await ledger.write(() => {
        ledger.orders.putSync(outTradeNo, { ...order, arrivesAt })
        ledger.due.putSync([arrivesAt, 'late-payment', outTradeNo], true)
      })
      events.add('pay.settled', { ...told, tradeState: order.state, arrivesAt })
      return { tradeState: order.state }
    }
    case 'pay':
    case 'pay-lose-callback': {
      const isHeard = request.outcome === 'pay'
      const noticeId = await ledger.write(() => receiveMoney(context, order, { paidAt: now, isHeard }))
      events.add('pay.settled', { ...told, tradeState: 'SUCCESS' })
      if (noticeId === undefined) events.add('pay.notice', { about: outTradeNo, outcome: 'lost on the way' })
      else await notices.attempt(noticeId)
      return { tradeState: 'SUCCESS' }
    }
  }
}

/** Money that was under way arrives, even at an order that was closed meanwhile. Its notice is then due. */
export async function arriveLate(context: PayContext, outTradeNo: string, dueAt: number): Promise<void> {
  const { ledger, events } = context
  await ledger.write(() => {
    ledger.due.removeSync([dueAt, 'late-payment', outTradeNo])
    const order = ledger.orders.get(outTradeNo)
    if (order) receiveMoney(context, order, { paidAt: dueAt, isHeard: true })
  })
  events.add('pay.settled', { outTradeNo, outcome: 'pay-late', tradeState: 'SUCCESS' })
}

function payableOrder({ ledger }: PayContext, request: SettleRequest, now: number): OrderRow {
  const prepay = request.prepayId === undefined ? undefined : ledger.prepays.get(request.prepayId)
  const outTradeNo = request.outTradeNo ?? prepay?.outTradeNo
  const order = outTradeNo === undefined ? undefined : findOrder(ledger, outTradeNo, now)
  if (!order || (request.prepayId !== undefined && prepay?.outTradeNo !== order.outTradeNo)) {
    throw new SettleError('UNKNOWN_ORDER')
  }
  if (order.paidAt !== undefined) throw new SettleError('ALREADY_PAID')
  if (order.arrivesAt !== undefined) throw new SettleError('PAYMENT_PENDING')
  if (order.state === 'CLOSED') throw new SettleError('ORDER_CLOSED')
  if (now >= order.expiresAt) throw new SettleError('ORDER_EXPIRED')
  if (prepay && now >= prepay.createdAt + prepayLastsMs) throw new SettleError('PREPAY_EXPIRED')
  return order
}

/** Inside `ledger.write`. @returns the notice's id, undefined when it is lost on the way. */
function receiveMoney(
  { ledger, keys, notices }: PayContext,
  order: OrderRow,
  { paidAt, isHeard }: { paidAt: number; isHeard: boolean },
): string | undefined {
  const transactionId = `42000${randomDigits(5)}${billTime(paidAt).slice(0, 10).replaceAll('-', '')}${randomDigits(10)}`
  const guideId = ledger.assignments.get(order.outTradeNo)
  const paid: OrderRow = {
    ...order,
    state: 'SUCCESS',
    transactionId,
    paidAt,
    ...(guideId !== undefined && { cardGuideId: guideId }),
  }
  ledger.orders.putSync(order.outTradeNo, paid)
  ledger.transactions.putSync(transactionId, order.outTradeNo)
  if (!isHeard) return undefined
  return notices.enqueue(
    {
      eventType: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      originalType: 'transaction',
      about: order.outTradeNo,
      notifyUrl: order.notifyUrl,
      plaintext: tradeView(keys, paid),
    },
    paidAt,
  )
}

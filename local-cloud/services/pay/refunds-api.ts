import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { PayContext } from './pay-context'
import { PayError } from './pay-error'
import { readBody } from './pay-http'
import { randomDigits } from './pay-keys'
import { refundsOf, type OrderRow, type RefundRow } from './pay-ledger'
import { refundNoticeView, refundView } from './trade-view'

/** How long a refund is under way on the local clock. */
const refundTakesMs = 5_000
const spacingMs = 60_000
const refundableMs = 365 * 86_400_000
const mostRefunds = 50

const refundBody = z
  .object({
    transaction_id: z.string().optional(),
    out_trade_no: z.string().optional(),
    out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
    reason: z
      .string()
      .refine((reason) => Buffer.byteLength(reason) <= 80)
      .default(''),
    notify_url: z
      .url()
      .max(256)
      .refine((url) => !url.includes('?'))
      .optional(),
    amount: z.object({ refund: z.int().min(1), total: z.int().min(1), currency: z.literal('CNY') }),
  })
  .refine((body) => (body.transaction_id === undefined) !== (body.out_trade_no === undefined))

/** Asking for a refund and asking after it. */
export function mountRefunds(scope: FastifyInstance, context: PayContext): void {
  const { ledger, events } = context

  scope.post('/refund/domestic/refunds', async (request) => {
    const body = readBody(request, refundBody)
    const refund = await ledger.write(() => acceptRefund(context, body))
    const { outRefundNo, outTradeNo, refundFen, state } = refund
    events.add('pay.refund', { outRefundNo, outTradeNo, refundFen, state })
    return refundView(refund)
  })

  scope.get<{ Params: { number: string } }>('/refund/domestic/refunds/:number', async (request) => {
    const refund = ledger.refunds.get(request.params.number)
    if (!refund) throw new PayError(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
    return refundView(refund)
  })
}

/** The money is back with the person, or cannot go there; the merchant is told. */
export async function finishRefund(context: PayContext, outRefundNo: string, dueAt: number): Promise<void> {
  await context.ledger.write(() => context.ledger.due.removeSync([dueAt, 'refund', outRefundNo]))
  await endRefund(context, { outRefundNo, at: dueAt, state: context.faults.refundsEnd })
}

const endings = { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭' } as const

/** A refund comes to an end, and the merchant is told. */
export async function endRefund(
  context: PayContext,
  { outRefundNo, at, state }: { outRefundNo: string; at: number; state: keyof typeof endings },
): Promise<void> {
  const { ledger, keys, notices, events } = context
  const done = await ledger.write(() => {
    const refund = ledger.refunds.get(outRefundNo)
    if (!refund) return undefined
    const finished: RefundRow = { ...refund, state, ...(state === 'SUCCESS' && { succeededAt: at }) }
    ledger.refunds.putSync(outRefundNo, finished)
    if (refund.notifyUrl !== undefined) {
      notices.enqueue(
        {
          eventType: `REFUND.${state}`,
          summary: endings[state],
          originalType: 'refund',
          about: outRefundNo,
          notifyUrl: refund.notifyUrl,
          plaintext: refundNoticeView(keys, finished),
        },
        at,
      )
    }
    return finished
  })
  if (done) events.add('pay.refund', { outRefundNo, outTradeNo: done.outTradeNo, state: done.state })
}

/** Inside `ledger.write`. */
function acceptRefund(context: PayContext, body: z.output<typeof refundBody>): RefundRow {
  const { ledger, clock } = context
  const now = clock.now()
  const outTradeNo = body.out_trade_no ?? ledger.transactions.get(body.transaction_id ?? '') ?? ''
  const order = ledger.orders.get(outTradeNo)
  if (order?.paidAt === undefined || order.transactionId === undefined) {
    throw new PayError(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  }
  const known = ledger.refunds.get(body.out_refund_no)
  if (known) return sameRefund(known, body, outTradeNo)
  if (context.faults.merchantIsOutOfMoney) throw new PayError(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起')
  checkRefund(order, { earlier: refundsOf(ledger, outTradeNo), amount: body.amount, now })
  const refund: RefundRow = {
    outRefundNo: body.out_refund_no,
    refundId: `50${randomDigits(26)}`,
    outTradeNo,
    transactionId: order.transactionId,
    refundFen: body.amount.refund,
    totalFen: order.totalFen,
    reason: body.reason,
    notifyUrl: body.notify_url,
    state: 'PROCESSING',
    createdAt: now,
  }
  ledger.refunds.putSync(refund.outRefundNo, refund)
  ledger.orders.putSync(outTradeNo, { ...order, state: 'REFUND' })
  ledger.due.putSync([now + refundTakesMs, 'refund', refund.outRefundNo], true)
  return refund
}

function sameRefund(known: RefundRow, body: z.output<typeof refundBody>, outTradeNo: string): RefundRow {
  const { amount } = body
  if (known.outTradeNo === outTradeNo && known.refundFen === amount.refund && known.totalFen === amount.total) {
    return known
  }
  throw new PayError(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
}

interface Wish {
  /** Oldest first. */
  earlier: readonly RefundRow[]
  amount: z.output<typeof refundBody>['amount']
  now: number
}

function checkRefund(order: OrderRow, { earlier, amount, now }: Wish): void {
  const askedFen = earlier.filter(({ state }) => state !== 'CLOSED').reduce((sum, refund) => sum + refund.refundFen, 0)
  const last = earlier.at(-1)
  if (amount.total !== order.totalFen) throw new PayError(400, 'PARAM_ERROR', '订单金额与原订单不一致')
  if (askedFen + amount.refund > order.totalFen) {
    throw new PayError(400, 'INVALID_REQUEST', '累计退款金额大于支付金额')
  }
  if (earlier.length >= mostRefunds) throw new PayError(400, 'INVALID_REQUEST', '部分退款次数超过50次')
  if (now >= (order.paidAt ?? 0) + refundableMs) throw new PayError(400, 'INVALID_REQUEST', '订单已超过退款期限')
  if (last && now < last.createdAt + spacingMs) {
    throw new PayError(429, 'FREQUENCY_LIMITED', '同一笔订单多次退款的请求需相隔1分钟')
  }
}

import * as z from 'zod'
import { parseRfc3339 } from '#domain/kernel/time'

/** Only `SUCCESS` means the money is there; `REFUND` means it was and some of it has gone back. */
export const tradeStates = ['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR'] as const
export type TradeState = (typeof tradeStates)[number]
export const refundStates = ['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'] as const
export type RefundState = (typeof refundStates)[number]

/** A payment as WeChat knows it. Amounts in whole fen, times in epoch ms; what WeChat did not say is undefined. */
export interface Trade {
  appId: string | undefined
  merchantId: string | undefined
  outTradeNo: string
  transactionId: string | undefined
  tradeState: TradeState
  openid: string | undefined
  attach: string | undefined
  paidAt: number | undefined
  /** What the order asked for, before WeChat's own coupons; this is what is compared with the order. */
  totalFen: number | undefined
  /** What the person paid. */
  payerFen: number | undefined
  currency: string | undefined
}

/** A refund as WeChat knows it. Accepted (`PROCESSING`) is not refunded. */
export interface Refund {
  /** Present in notices only. */
  merchantId: string | undefined
  outTradeNo: string
  transactionId: string
  outRefundNo: string
  refundId: string
  state: RefundState
  refundedAt: number | undefined
  /** When WeChat took it on; notices do not say. */
  acceptedAt: number | undefined
  totalFen: number
  refundFen: number
}

const wholeFen = z.int().min(0)
const instant = z.string().transform((value, context) => {
  const at = parseRfc3339(value)
  if (at === undefined) context.addIssue({ code: 'custom', message: 'not RFC 3339' })
  return at ?? 0
})

/** Fields WeChat adds over time are dropped, not refused: a strict shape here would stop payments on a release of theirs. */
export const tradeShape = z
  .object({
    appid: z.string().optional(),
    mchid: z.string().optional(),
    out_trade_no: z.string().min(1),
    transaction_id: z.string().min(1).optional(),
    trade_state: z.enum(tradeStates),
    attach: z.string().optional(),
    success_time: instant.optional(),
    payer: z.object({ openid: z.string().optional() }).optional(),
    amount: z
      .object({ total: wholeFen.optional(), payer_total: wholeFen.optional(), currency: z.string().optional() })
      .optional(),
  })
  .transform((value): Trade => ({
    appId: value.appid,
    merchantId: value.mchid,
    outTradeNo: value.out_trade_no,
    transactionId: value.transaction_id,
    tradeState: value.trade_state,
    openid: value.payer?.openid,
    attach: value.attach,
    paidAt: value.success_time,
    totalFen: value.amount?.total,
    payerFen: value.amount?.payer_total,
    currency: value.amount?.currency,
  }))

const refundFields = {
  mchid: z.string().optional(),
  out_trade_no: z.string().min(1),
  transaction_id: z.string().min(1),
  out_refund_no: z.string().min(1),
  refund_id: z.string().min(1),
  success_time: instant.optional(),
  create_time: instant.optional(),
  amount: z.object({ total: wholeFen, refund: wholeFen }),
}

function toRefund(value: z.output<z.ZodObject<typeof refundFields>>, state: RefundState): Refund {
  return {
    merchantId: value.mchid,
    outTradeNo: value.out_trade_no,
    transactionId: value.transaction_id,
    outRefundNo: value.out_refund_no,
    refundId: value.refund_id,
    state,
    refundedAt: value.success_time,
    acceptedAt: value.create_time,
    totalFen: value.amount.total,
    refundFen: value.amount.refund,
  }
}

/** A reply about a refund calls its state `status`. */
export const refundReplyShape = z
  .object({ ...refundFields, status: z.enum(refundStates) })
  .transform((value) => toRefund(value, value.status))

/** A notice about a refund calls its state `refund_status`. */
export const refundNoticeShape = z
  .object({ ...refundFields, refund_status: z.enum(refundStates) })
  .transform((value) => toRefund(value, value.refund_status))

/** What the auditor reads of a document: as much as it needs, so that it also reads what older code wrote. */

export interface AuditedSku {
  readonly _id: string
  readonly available: number
  readonly held: number
  readonly sold: number
  readonly writtenOff: number
  readonly initial: number
  readonly restocked: number
  /** By order id. */
  readonly holders: Readonly<Record<string, { readonly quantity: number; readonly at: number }>>
}

export interface AuditedOrder {
  readonly _id: string
  readonly status: string
  readonly placedAt: number
  readonly expiresAt: number
  readonly paidAt?: number
  readonly lines: readonly {
    readonly skuId: string
    readonly quantity: number
    readonly unitPriceFen: number
    readonly goodsFen: number
    readonly discountFen: number
    readonly paidFen: number
  }[]
  readonly sum: Readonly<
    Record<'goodsFen' | 'promotionFen' | 'couponFen' | 'pointsFen' | 'freightFen' | 'payableFen', number>
  >
  readonly paymentId?: string
  readonly refund?: { readonly status: string; readonly amountFen: number; readonly outTradeNo: string }
  readonly effects: Readonly<Partial<Record<string, { readonly dueAt: number; readonly tries: number }>>>
}

export interface AuditedPayment {
  readonly _id: string
  readonly orderId: string
  readonly outTradeNo: string
  readonly amountFen: number
  readonly status: string
  readonly payExpiresAt: number
  readonly transactionId?: string
  readonly paidAt?: number
}

/** Statuses of an order whose money has not come; every other one is of a paid order. */
const unpaid: ReadonlySet<string> = new Set(['placing', 'awaiting-payment', 'closing', 'closed'])

export const isPaid = ({ status }: Pick<AuditedOrder, 'status'>): boolean => !unpaid.has(status)

/** Whether an order still keeps its units: it is being placed, waits for its money, or its paid units are yet to be settled. */
export function mayHold({ status, effects }: Pick<AuditedOrder, 'status' | 'effects'>): boolean {
  if (status === 'closed') return effects['release-stock'] !== undefined
  return status === 'placing' || !isPaid({ status }) || effects['settle-stock'] !== undefined
}

import type { Part } from '../catalog/stock-buckets'

/** What the auditor reads of a document: as much as it needs, so that it also reads what older code wrote. */

/** Units of a SKU in one document. */
export interface AuditedStock {
  readonly _id: string
  readonly available: number
  readonly held: number
  readonly sold: number
  readonly writtenOff: number
  readonly initial: number
  readonly restocked: number
  /** From the SKU's other documents, less what went there; absent: nothing was ever moved. */
  readonly moved?: number
  /** By order id. */
  readonly holders: Readonly<Record<string, { readonly quantity: number; readonly at: number }>>
}

export interface AuditedSku extends AuditedStock {
  /** Units may lie in its buckets 1 to this; absent: in none. */
  readonly buckets?: number
  /** When its buckets were counted for pages. */
  readonly countedAt?: number
}

export interface AuditedBucket extends AuditedStock {
  readonly skuId: string
  readonly bucket: number
}

export interface AuditedOrder {
  readonly _id: string
  readonly status: string
  readonly placedAt: number
  readonly expiresAt: number
  readonly openid?: string
  readonly paidAt?: number
  readonly receivedAt?: number
  readonly parcels?: readonly { readonly items: readonly { readonly skuId: string }[] }[]
  readonly lines: readonly {
    readonly skuId: string
    readonly quantity: number
    readonly unitPriceFen: number
    readonly goodsFen: number
    readonly discountFen: number
    readonly paidFen: number
  }[]
  /** By SKU id, of lines that are not held in the SKU's row whole. */
  readonly heldIn?: Readonly<Partial<Record<string, readonly Part[]>>>
  readonly sum: Readonly<
    Record<'goodsFen' | 'promotionFen' | 'couponFen' | 'pointsFen' | 'freightFen' | 'payableFen', number>
  >
  readonly paymentId?: string
  readonly closeReason?: string
  readonly afterSales?: readonly AuditedAfterSale[]
  readonly afterSaleOpen?: boolean
  /** By after-sale id and SKU id in one. */
  readonly restocked?: Readonly<Record<string, { readonly skuId: string; readonly quantity: number }>>
  readonly refund?: { readonly status: string; readonly amountFen: number; readonly outTradeNo: string }
  readonly effects: Readonly<Partial<Record<string, { readonly dueAt: number; readonly tries: number }>>>
}

export interface AuditedAfterSale {
  readonly afterSaleId: string
  readonly kind: string
  readonly status: string
  readonly items: readonly { readonly skuId: string; readonly quantity: number; readonly goodsFen: number }[]
  readonly freightFen: number
}

export interface AuditedRefund {
  readonly _id: string
  readonly orderId: string
  readonly afterSaleId: string
  readonly outTradeNo: string
  readonly amountFen: number
  readonly totalFen: number
  readonly status: string
  readonly createdAt: number
}

export interface AuditedReview {
  readonly _id: string
  readonly productId: string
  /** These three of what a buyer wrote; the brand's own bring none. */
  readonly orderId?: string
  readonly skuId?: string
  readonly openid?: string
  readonly stars: number
  readonly pictureIds: readonly string[]
  readonly dueAt?: number
  readonly tries?: number
}

export interface AuditedProduct {
  readonly _id: string
  readonly reviewSummary?: Readonly<Record<'count' | 'withPictures' | 'critical' | 'starsTenths', number>>
  /** When its reviews were counted last. */
  readonly reviewsCountedAt?: number
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

/** Whether the money came in time, though all of it may have been given back since. */
export const isPaid = ({ status, closeReason }: Pick<AuditedOrder, 'status' | 'closeReason'>): boolean =>
  !unpaid.has(status) || (status === 'closed' && closeReason === 'refunded')

/** Whether an order still keeps its units: it is being placed, waits for its money, or its paid units are yet to be settled. */
export function mayHold(order: Pick<AuditedOrder, 'status' | 'closeReason' | 'effects'>): boolean {
  const { status, effects } = order
  if (isPaid(order)) return effects['settle-stock'] !== undefined
  return status !== 'closed' || effects['release-stock'] !== undefined
}

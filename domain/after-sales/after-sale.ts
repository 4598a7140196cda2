import type { AfterSaleId, SkuId, StaffId } from '../kernel/ids'
import type { Fen } from '../kernel/money'
import type { Waybill } from '../orders/parcels'
import type { AfterSaleKind, AfterSaleQueue, AfterSaleReason } from './kinds'
import type { AfterSaleStatus } from './status'

/** Units of one line and what was paid for them. */
export interface ClaimedUnits {
  readonly skuId: SkuId
  /** 1 or more. */
  readonly quantity: number
  /** Their share of what was paid for the line. */
  readonly goodsFen: Fen
}

interface Act {
  readonly staffId: StaffId
  readonly at: number
}

/** One after-sale of an order; it stands in the order's row, so that claim, shipment and receipt cannot pass each other. */
export interface AfterSale {
  readonly afterSaleId: AfterSaleId
  readonly kind: AfterSaleKind
  readonly status: AfterSaleStatus
  /** When it came into this status. */
  readonly since: number
  readonly items: readonly ClaimedUnits[]
  /** The order's freight when it goes back with this one, else 0. */
  readonly freightFen: Fen
  readonly reason: AfterSaleReason
  readonly note: string
  readonly pictureIds: readonly string[]
  readonly askedAt: number
  /** No operator decides. */
  readonly isInRight: boolean
  /** Two people have to agree. */
  readonly needsSecond: boolean
  readonly firstApproval?: Act
  readonly secondApproval?: Act
  readonly rejection?: Act & { readonly reason: string }
  /** The buyer sends the goods until then. */
  readonly sendBackBy?: number
  readonly waybill?: Waybill & { readonly sentAt: number }
  /** How often a new refund number was needed since the last was used up; absent: never. */
  readonly renewals?: number
  readonly retries?: readonly (Act & { readonly note: string })[]
}

/** What was paid for its units, before freight. */
export const goodsFenOf = ({ items }: Pick<AfterSale, 'items'>): Fen =>
  items.reduce((sum, { goodsFen }) => sum + goodsFen, 0)

/** All that goes back with it. */
export const amountFenOf = (one: Pick<AfterSale, 'items' | 'freightFen'>): Fen => goodsFenOf(one) + one.freightFen

const queues: Readonly<Partial<Record<AfterSaleStatus, AfterSaleQueue>>> = {
  asked: 'decide',
  'approved-once': 'second',
  'to-send-back': 'sending',
  'sent-back': 'goods',
  refunding: 'refunding',
  abnormal: 'abnormal',
}

/** Where staff find it, undefined once it has ended. */
export const queueOf = ({ status }: Pick<AfterSale, 'status'>): AfterSaleQueue | undefined => queues[status]

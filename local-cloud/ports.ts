/** What the parts of the local cloud ask of each other. Every service is made by a function taking these. */

/** Something that happens at a known moment of the local clock: a timer trigger, a pay notice to be sent again. */
export interface DueSource {
  readonly name: string
  /** Epoch ms of the earliest thing still to happen, or undefined. */
  nextDueAt(): number | undefined
  /** Does everything due at or before `at` and resolves when it is done, failures included. Never throws. */
  runDue(at: number): Promise<void>
}

/** The one clock of simulators, triggers, `serverDate` and the functions' patched `Date`. */
export interface LocalClock {
  /** Epoch ms: real time plus the offset. Never goes back. */
  now(): number
  register(source: DueSource): void
}

/** What just happened, for the panel and `GET /sim/events`. */
export interface EventLog {
  /** `kind` is e.g. `call`, `pay.notice`, `trigger`, `database.scan`. `fields` hold no secrets. */
  add(kind: string, fields: Readonly<Record<string, unknown>>): void
}

/** One POST /admin body of the official SDK, parsed. */
export interface WireRequest {
  readonly action: string
  readonly [field: string]: unknown
}

/** The SDK's reply body: a success has `data` (or `transactionId`), a failure has `code` and `message`. */
export interface WireReply {
  requestId?: string
  transactionId?: string
  data?: unknown
  code?: string
  message?: string
}

/** Serves every `database.*` action of the wire. */
export interface DatabaseService {
  handle(request: WireRequest): Promise<WireReply>
  close(): Promise<void>
}

/**
 * A unique or ordered index, as config/database-indexes.json declares it for local and real environments. Without keys it
 * declares the collection alone.
 */
export interface IndexDeclaration {
  readonly collection: string
  readonly name: string
  readonly keys: readonly { readonly field: string; readonly direction: 1 | -1 }[]
  readonly unique: boolean
}

/** How a payment ends, as chosen on the panel's pay sheet or by `POST /sim/pay`. */
export type PayOutcome = 'pay' | 'cancel' | 'fail' | 'pay-lose-callback' | 'pay-late'

/** The WeChat Pay simulator as the rest of the local cloud sees it. */
export interface PaySimulator {
  /** The person's act on the pay sheet. */
  settle(request: { outTradeNo?: string; prepayId?: string; outcome: PayOutcome }): Promise<{ tradeState: string }>
  /** What the pay sheet shows of a prepayment; undefined when there is none. */
  bill(prepayId: string): { outTradeNo: string; amountFen: number; description: string } | undefined
  /** Plants what is wrong with the bill of a day, in place of what was planted there. @returns false when it is no plan */
  planBill(request: unknown): Promise<boolean>
  /** The environment variables with which the shop's client reaches it (`WECHAT_PAY_*`). */
  environment(): Record<string, string>
  close(): Promise<void>
}

/** One waybill as WeChat was told it. */
export interface ToldParcel {
  readonly trackingNo: string
  readonly expressCompany: string
  readonly itemDesc: string
}

/** What was told of a payment's goods. */
export interface Shipment {
  readonly deliveryMode: 1 | 2
  readonly parcels: readonly ToldParcel[]
  /** When everything had left; absent until then. */
  readonly finishedAt?: number
  /** The one chance to tell it anew is used. */
  readonly isReshipped: boolean
  /** When the buyer confirmed the receipt in WeChat. */
  readonly confirmedAt?: number
}

/** A payment as 发货信息管理 sees it. */
export interface ManagedTrade {
  readonly merchantId: string
  readonly outTradeNo: string
  readonly transactionId: string
  readonly paidAt: number
  readonly openid: string
  readonly description: string
  readonly totalFen: number
  readonly isRefunded: boolean
  readonly shipment: Shipment | undefined
}

/** WeChat's 发货信息管理: what it knows of payments and their parcels. */
export interface TradeManagement {
  /** By the transaction, or by the merchant's own number. */
  find(key: { transactionId?: string; merchantId?: string; outTradeNo?: string }): ManagedTrade | undefined
  keep(outTradeNo: string, shipment: Shipment): Promise<void>
  /** The errcode every question is answered with just now; 0 for none. */
  fault(): number
  now(): number
}

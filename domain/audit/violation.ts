/** One thing that must never be so, and where it is. */
export interface Violation {
  /** The invariant, as docs/proof.md lists them. */
  readonly invariant: InvariantName
  /** Collection and id: `skus/skuABC`. */
  readonly document: string
  /** What was found, in numbers and ids; no names, openids or addresses. */
  readonly found: string
}

/** What must hold of reviews. */
export const reviewInvariants = [
  'review-is-of-received-goods',
  'line-has-its-one-review',
  'review-summary-counts-all',
] as const

/** All the auditor knows. */
export const invariantNames = [
  'stock-is-never-negative',
  'stock-is-conserved',
  'held-units-have-holders',
  'holder-has-an-open-order',
  'open-order-holds-its-lines',
  'moved-units-are-somewhere',
  'bucket-is-known-to-its-sku',
  'split-stock-is-counted-in-time',
  'order-says-where-its-units-are',
  'sold-units-are-paid-for',
  'order-sum-adds-up',
  'paid-order-has-its-money',
  'closed-order-keeps-no-money',
  'refund-is-the-whole-payment',
  'order-has-one-payment',
  'payment-fits-its-order',
  'pay-window-ends-before-the-hold',
  'effect-is-done-in-time',
  'unpaid-order-closes-in-time',
  'claims-stay-within-the-payment',
  'open-after-sales-are-marked',
  'given-up-units-are-restocked',
  'restocked-units-were-given-up',
  'refunded-order-has-nothing-left',
  'refunds-stay-within-the-payment',
  'refund-fits-its-after-sale',
  'after-sale-is-refunded-once',
  ...reviewInvariants,
] as const
export type InvariantName = (typeof invariantNames)[number]

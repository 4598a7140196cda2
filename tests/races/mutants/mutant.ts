import type { StoryName } from '../stories/stories'
import type { Patch } from '../world/plant-bugs'

/** A bug the shop could have, planted in memory alone, and the situations in which it shows. */
export interface Mutant {
  /** What the shop would do wrong. */
  readonly name: string
  readonly patches: readonly Patch[]
  /** Where it is looked for, the likeliest first. */
  readonly stories: readonly StoryName[]
}

const server = 'cloudfunctions/_server'
export const files = {
  stock: `${server}/stores/stock.ts`,
  level: `${server}/workflows/level-stock.ts`,
  orders: `${server}/stores/orders.ts`,
  payments: `${server}/stores/payments.ts`,
  settle: `${server}/workflows/settle-payment.ts`,
  close: `${server}/workflows/close-order.ts`,
  begin: `${server}/workflows/begin-payment.ts`,
  effects: `${server}/workflows/order-effects.ts`,
  runTx: `${server}/run-tx.ts`,
  notice: `${server}/wechat-pay/read-notice.ts`,
  callback: 'cloudfunctions/payment-callback/index.ts',
  take: 'cloudfunctions/payment-callback/take-notice.ts',
  place: 'cloudfunctions/orders/actions/place.ts',
  cancel: 'cloudfunctions/orders/actions/cancel.ts',
  confirm: 'cloudfunctions/orders/actions/confirm.ts',
  earlier: 'cloudfunctions/orders/earlier-placing.ts',
  reserveAll: 'cloudfunctions/orders/reserve-all.ts',
  reserveLine: 'cloudfunctions/orders/reserve-line.ts',
  sweep: 'cloudfunctions/scheduler/jobs/sweep-holders.ts',
  ask: 'cloudfunctions/scheduler/jobs/ask-for-payments.ts',
  status: 'domain/orders/status.ts',
  parcels: `${server}/stores/order-parcels.ts`,
  afterSales: `${server}/stores/after-sales.ts`,
  doAfterSales: `${server}/workflows/do-after-sales.ts`,
  settleRefund: `${server}/workflows/settle-refund.ts`,
  sendRefunds: 'cloudfunctions/scheduler/jobs/send-refunds.ts',
  refundable: 'domain/after-sales/refundable.ts',
} as const

/** One place changed. */
export const plant = (
  name: string,
  stories: readonly StoryName[],
  ...changes: readonly (readonly [file: keyof typeof files, find: string, replace: string])[]
): Mutant => ({
  name,
  stories,
  patches: changes.map(([file, find, replace]) => ({ file: files[file], find, replace })),
})

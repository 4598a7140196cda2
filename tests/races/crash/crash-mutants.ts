import { files } from '../mutants/mutant'
import type { Patch } from '../world/plant-bugs'
import type { CrashPointName } from './crash-points'

/** A bug that shows when everything dies at the wrong moment. */
export interface CrashMutant {
  readonly name: string
  readonly patches: readonly Patch[]
  /** Where it shows, the likeliest first. */
  readonly points: readonly CrashPointName[]
}

const plant = (
  name: string,
  points: readonly CrashPointName[],
  ...changes: readonly (readonly [file: keyof typeof files, find: string, replace: string])[]
): CrashMutant => ({
  name,
  points,
  patches: changes.map(([file, find, replace]) => ({ file: files[file], find, replace })),
})

/** Planted in functions that are built for it, and run by the real local cloud. */
export const crashMutants: readonly CrashMutant[] = [
  plant(
    'what a payment owes is put into the outbox after the order, not with it',
    ['order-paid-not-safe-on-disk'],
    [
      'settle',
      "  if (await applyToOrder('pay', payment.orderId, { set: { paidAt }, effect })) return 'paid'\n",
      `  if (await applyToOrder('pay', payment.orderId, { set: { paidAt } })) {
    const owed = { 'effects.settle-stock': command().set({ dueAt: effect.at, tries: 0 }), effectsDueAt: effect.at }
    await runTx((tx) => tx.update('orders', payment.orderId, owed))
    return 'paid'
  }
`,
    ],
  ),
  plant(
    'an order whose placing died is never given up',
    ['stock-reserved-order-not-open', 'order-written-stock-not-reserved'],
    ['sweep', 'for (const order of dead) {', 'for (const order of dead.slice(dead.length)) {'],
  ),
  plant(
    'a refund gets a new number each time it is asked for',
    ['refund-accepted-not-noted'],
    [
      'sendRefunds',
      'const request = { outTradeNo, outRefundNo, amountFen,',
      'const request = { outTradeNo, outRefundNo: `${outRefundNo}${String(at)}`, amountFen,',
    ],
  ),
  plant(
    'a prepay that was not noted is asked for under a new number',
    ['prepay-taken-not-noted', 'payment-written-wechat-not-asked'],
    [
      'begin',
      'known ? { payment: known, guide: undefined } : await openFirst(order, now)',
      'known?.prepayId ? { payment: known, guide: undefined } : await openFirst(order, now)',
    ],
    [
      'payments',
      "_id: hashId('pay', request.orderId),\n    outTradeNo",
      "_id: hashId('pay', request.orderId, String(request.createdAt)),\n    outTradeNo",
    ],
  ),
  plant(
    'a notice is answered before it is taken',
    ['notice-answered-outbox-not-run'],
    [
      'callback',
      'const taken = await takeNotice(readNotice(request, wechatPayConfig(), now()), now())',
      'const taken = takeNotice(readNotice(request, wechatPayConfig(), now()), now()) !== undefined',
    ],
  ),
]

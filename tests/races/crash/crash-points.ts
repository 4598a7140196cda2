import type { OrderStatus } from '#domain/orders/status'
import type { LifeName } from './lives'
import type { Moment } from './shop-process'

/** A moment at which the whole shop dies. */
interface Death {
  /** In whose course it comes. */
  readonly life: LifeName
  readonly moment: Omit<Moment, 'nth'>
  /** Of so many such moments any may be the one; 1 when absent. */
  readonly among?: number
  /** How the order must stand on disk right after; `none`: there is no row. Absent: any way. */
  readonly leaves?: Leaves
}

/** A row's status, or that there is none. */
type Leaves = OrderStatus | 'none'

type When = Moment['when']

const at = (life: LifeName, [when, what]: readonly [When, string], leaves: Leaves): Death => ({
  life,
  moment: { when, what },
  leaves,
})

const notice = '^POST /http/payment-callback'
const prepay = '^POST /v3/pay/transactions/jsapi'
const refund = '^POST /v3/refund/domestic/refunds'
const upload = 'uploadShippingInfo'
const insertOrder = '^database.insertDocument orders'
const orderBecomes = (status: OrderStatus) => `^database.modifyDocument orders {"\\$set":{"status":"${status}"`

/** Every named moment around the effects of an order's life. */
const points = {
  'order-written-stock-not-reserved': at('buying', ['done', insertOrder], 'placing'),
  'order-being-written': at('buying', ['uncommitted', insertOrder], 'none'),
  'order-written-not-safe-on-disk': at('buying', ['unflushed', insertOrder], 'placing'),
  'stock-reserved-order-not-open': at('buying', ['before', orderBecomes('awaiting-payment')], 'placing'),
  'order-open-not-answered': at('buying', ['done', '^POST /call/orders/place'], 'awaiting-payment'),
  'order-answered': at('buying', ['answered', '^POST /call/orders/place'], 'awaiting-payment'),
  'payment-written-wechat-not-asked': at('buying', ['before', prepay], 'awaiting-payment'),
  'prepay-taken-not-noted': at('buying', ['done', prepay], 'awaiting-payment'),
  'money-there-notice-not-heard': at('buying', ['before', notice], 'awaiting-payment'),
  'payment-noted-order-not-paid': at(
    'buying',
    ['done', '^database.modifyDocument payments {"\\$set":{"status":"succeeded"'],
    'awaiting-payment',
  ),
  'order-paid-notice-not-answered': at('buying', ['done', notice], 'paid'),
  'notice-answered-outbox-not-run': at('buying', ['answered', notice], 'paid'),
  'order-paid-not-safe-on-disk': at('buying', ['unflushed', orderBecomes('paid')], 'paid'),
  'units-sold-effect-not-done': at('buying', ['done', '^database.modifyDocument skus {"\\$inc":{"sold"'], 'paid'),
  'lost-payment-found-not-noted': at('losing', ['done', '^GET /v3/pay/transactions/out-trade-no'], 'awaiting-payment'),
  'closing-noted-wechat-not-asked': at('closing', ['before', '^GET /v3/pay/transactions/out-trade-no'], 'closing'),
  'closed-at-wechat-not-here': at('closing', ['done', '^POST /v3/pay/transactions/.*/close'], 'closing'),
  'closed-here-stock-not-released': at('closing', ['done', orderBecomes('closed')], 'closed'),
  'late-money-refund-being-promised': at('late', ['uncommitted', '^database.commitTransaction'], 'closed'),
  'late-refund-accepted-not-noted': at('late', ['done', refund], 'closed'),
  'parcel-written-not-answered': at('shipping', ['done', '^POST /call/fulfilment/ship'], 'shipped'),
  'parcel-written-upload-not-sent': at('shipping', ['before', upload], 'shipped'),
  'upload-taken-not-noted': at('shipping', ['done', upload], 'shipped'),
  'asked-back-refund-not-queued': at('givingBack', ['before', '^database.insertDocument refunds'], 'paid'),
  'units-back-effect-not-done': at('givingBack', ['done', '^database.commitTransaction'], 'paid'),
  'refund-accepted-not-noted': at('givingBack', ['done', refund], 'paid'),
  'refund-noted-order-not-told': at(
    'givingBack',
    ['done', '^database.modifyDocument refunds {"\\$set":{"status":"success"'],
    'paid',
  ),
  'audit-begun-not-read': at('night', ['done', '^database.insertDocument audits'], 'paid'),
  'audit-read-not-kept': at('night', ['before', '^database.modifyDocument audits {"\\$set":{"startedAt"'], 'paid'),
  'middle-of-a-tick': {
    life: 'givingBack',
    moment: { when: 'done', what: '^database|^POST /v3', during: '^POST /sim/clock' },
    among: 40,
  },
  anywhere: { life: 'givingBack', moment: { when: 'before', what: '^' }, among: 70 },
} as const satisfies Record<string, Death>

export type CrashPointName = keyof typeof points

/** @see Death */
export interface CrashPoint extends Death {
  readonly name: CrashPointName
}

export const crashPoints: readonly CrashPoint[] = (Object.keys(points) as CrashPointName[]).map((name) => ({
  name,
  ...points[name],
}))

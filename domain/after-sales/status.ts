import type { Transitions } from '../kernel/state-machine'

/**
 * `asked`: somebody decides · `approved-once`: a second person has to agree · `to-send-back`: the buyer sends the goods ·
 * `sent-back`: they are on their way · `refunding`: the money is on its way back, and no one can call it off ·
 * `abnormal`: WeChat could not give it back, somebody has to look · the others are ends.
 */
export const afterSaleStatuses = [
  'asked',
  'approved-once',
  'to-send-back',
  'sent-back',
  'refunding',
  'abnormal',
  'refunded',
  'rejected',
  'withdrawn',
  'lapsed',
] as const
export type AfterSaleStatus = (typeof afterSaleStatuses)[number]

export type AfterSaleEvent =
  | 'approve-once'
  | 'approve-return'
  | 'send-back'
  | 'grant'
  | 'reject'
  | 'withdraw'
  | 'lapse'
  | 'succeed'
  | 'fail'
  | 'retry'

/** Every way an after-sale may move. It begins `asked`, or, inside the return right, `to-send-back` or `refunding`. */
export const afterSaleTransitions: Transitions<AfterSaleStatus, AfterSaleEvent> = {
  /** One person agreed that money goes back; above the limit a second one has to. */
  'approve-once': { from: ['asked', 'sent-back'], to: 'approved-once' },
  'approve-return': { from: ['asked'], to: 'to-send-back' },
  /** Again: she corrects the number. */
  'send-back': { from: ['to-send-back', 'sent-back'], to: 'sent-back' },
  grant: { from: ['asked', 'approved-once', 'sent-back'], to: 'refunding' },
  reject: { from: ['asked', 'approved-once', 'sent-back'], to: 'rejected' },
  /** Before the goods are on their way back. */
  withdraw: { from: ['asked', 'approved-once', 'to-send-back'], to: 'withdrawn' },
  /** Nothing was sent back in time. */
  lapse: { from: ['to-send-back'], to: 'lapsed' },
  /** WeChat says the money is back; also after somebody put an abnormal refund right there. */
  succeed: { from: ['refunding', 'abnormal'], to: 'refunded' },
  fail: { from: ['refunding'], to: 'abnormal' },
  retry: { from: ['abnormal'], to: 'refunding' },
}

const openOnes: readonly AfterSaleStatus[] = ['asked', 'approved-once', 'to-send-back', 'sent-back']
const grantedOnes: readonly AfterSaleStatus[] = ['refunding', 'abnormal', 'refunded']

/** Whether it may still end without money. */
export const isOpen = ({ status }: { readonly status: AfterSaleStatus }): boolean => openOnes.includes(status)

/** Whether its money goes back, whatever happens. */
export const isGranted = ({ status }: { readonly status: AfterSaleStatus }): boolean => grantedOnes.includes(status)

/** Whether its units and its money are taken. */
export const isClaim = (one: { readonly status: AfterSaleStatus }): boolean => isOpen(one) || isGranted(one)

/** How a refund stands at WeChat. `closed`: its number is used up and nothing went back; `abnormal`: it got stuck there. */
export const refundStatuses = ['queued', 'processing', 'success', 'closed', 'abnormal'] as const
export type RefundStatus = (typeof refundStatuses)[number]
export type RefundEvent = 'accept' | 'succeed' | 'close' | 'fail' | 'requeue'

/** Every way a refund may move. Accepted is not refunded; only `success` is. */
export const refundTransitions: Transitions<RefundStatus, RefundEvent> = {
  accept: { from: ['queued'], to: 'processing' },
  succeed: { from: ['queued', 'processing', 'abnormal'], to: 'success' },
  close: { from: ['queued', 'processing', 'abnormal'], to: 'closed' },
  fail: { from: ['queued', 'processing'], to: 'abnormal' },
  /** Somebody has looked; the number stays. */
  requeue: { from: ['abnormal'], to: 'queued' },
}

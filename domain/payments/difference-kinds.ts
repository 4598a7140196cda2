import { formatYuan, type Fen } from '../kernel/money'

/** Every way in which WeChat's bill and our books can differ, the most urgent first. */
export const differenceKinds = [
  'paid-here-absent-there',
  'amount-differs',
  'paid-there-unpaid-here',
  'unknown-number',
  'refund-there-unknown-here',
  'refund-amount-differs',
  'refund-here-absent-there',
  'status-differs',
  'duplicate-row',
  'number-differs',
  'day-differs',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** One fact on which a bill and our books do not agree. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly about: 'payment' | 'refund'
  /** Ours: `out_trade_no` of a payment, `out_refund_no` of a refund. */
  readonly number: string
  readonly outTradeNo: string
  /** WeChat's own number, when either side knows it. */
  readonly wechatNumber?: string
  readonly oursFen?: Fen
  /** Of a duplicate row: all copies together. */
  readonly theirsFen?: Fen
  /** How often a duplicate row stands in the bill. */
  readonly copies?: number
  /** The day it stands under here, when it is another. */
  readonly oursOn?: string
  /** What WeChat says became of it, when that is the difference. */
  readonly theirsState?: Progress
}

/** How far money is on its way. `none`: not yet paid, or a refund WeChat has not accepted. */
export type Progress = 'none' | 'under-way' | 'done' | 'failed'

/** What a list calls a difference. */
export const differenceNames: Readonly<Record<DifferenceKind, string>> = {
  'paid-here-absent-there': '本店已收，微信没有',
  'amount-differs': '金额不同',
  'paid-there-unpaid-here': '微信已收，本店未记',
  'unknown-number': '单号不认识',
  'refund-there-unknown-here': '微信有退款，本店没有',
  'refund-amount-differs': '退款金额不同',
  'refund-here-absent-there': '本店有退款，微信没有',
  'status-differs': '状态不同',
  'duplicate-row': '账单重复',
  'number-differs': '微信单号不同',
  'day-differs': '日期不同',
}

const yuan = (amountFen: Fen | undefined) => `${formatYuan(amountFen ?? 0)} 元`

const statusSentence = ({ about, theirsState }: Difference): string => {
  if (about === 'payment') return '微信说这笔付款没有成，本店记为已付。先别发货，到商户平台核对这笔单号。'
  if (theirsState === 'failed') return '微信没有退成，钱还没回到买家手里。到商户平台处理异常退款，再告诉买家。'
  if (theirsState === 'done') return '微信已经退到买家手里，本店还没记上。系统会查一次；没有补上就到商户平台核对。'
  return '微信已经受理退款，本店没有收到答复。系统会查一次；没有补上就到商户平台核对。'
}

const sentences: Readonly<Record<DifferenceKind, (difference: Difference) => string>> = {
  'paid-here-absent-there': ({ oursFen }) =>
    `本店记为已收 ${yuan(oursFen)}，微信账单里没有这笔。先别发货，到商户平台按商户单号查；查不到就联系微信支付。`,
  'amount-differs': ({ oursFen, theirsFen }) =>
    `微信收了 ${yuan(theirsFen)}，本店应收 ${yuan(oursFen)}。先别发货，到商户平台核对；多收的退回，少收的联系买家。`,
  'paid-there-unpaid-here': ({ theirsFen }) =>
    `微信收到 ${yuan(theirsFen)}，本店还没记为已付。系统会查一次并补记；没有补上就到商户平台核对后退款。`,
  'unknown-number': ({ theirsFen }) =>
    `微信收到 ${yuan(theirsFen)}，本店没有这个单号。到商户平台查清来历；不是本店的订单就原路退回。`,
  'refund-there-unknown-here': ({ theirsFen }) =>
    `微信退出 ${yuan(theirsFen)}，本店没有这笔退款。到商户平台查是谁操作的，确认后补一条说明。`,
  'refund-amount-differs': ({ oursFen, theirsFen }) =>
    `微信退了 ${yuan(theirsFen)}，本店应退 ${yuan(oursFen)}。到商户平台核对；少退的补退，多退的联系买家。`,
  'refund-here-absent-there': ({ oursFen }) =>
    `本店已提交退款 ${yuan(oursFen)}，微信账单里没有。到商户平台按退款单号查；没有就用同一个单号再提交。`,
  'status-differs': statusSentence,
  'duplicate-row': ({ copies = 2, theirsFen }) =>
    `同一个单号在微信账单里出现 ${String(copies)} 次，共 ${yuan(theirsFen)}。到商户平台核对是否多记；多收的退回。`,
  'number-differs': () => '商户单号相同，微信单号和本店记的不同。到商户平台核对这两个单号是不是同一笔。',
  'day-differs': ({ oursOn = '' }) => `微信记在账单这一天，本店记在 ${oursOn}。钱没有出入，核对时间后说明原因即可。`,
}

/** What happened and what an operator does about it, in Chinese. */
export function differenceSentence(difference: Difference): string {
  return sentences[difference.kind](difference)
}

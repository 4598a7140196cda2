import type { AfterSaleQueue } from '#domain/after-sales/kinds'
import { formatYuan } from '#domain/kernel/money'
import type { Answer } from '../../../cloud/call'

export type StaffAfterSale = Answer<'after-sales', 'queue'>['afterSales'][number]
export type QueueCounts = NonNullable<Answer<'after-sales', 'queue'>['counts']>

/** What staff may do to an after-sale; each moves money or tells the buyer something. */
export type StaffAct = 'approve' | 'approveSecond' | 'confirmReturn' | 'reject' | 'retry'

/** The way on from where it stands, if it is the shop's turn and this person's. */
export function actOf({ status, firstApproval }: StaffAfterSale): Exclude<StaffAct, 'reject'> | undefined {
  if (status === 'asked') return 'approve'
  if (status === 'approved-once') return firstApproval?.isMine ? undefined : 'approveSecond'
  if (status === 'sent-back') return 'confirmReturn'
  return status === 'abnormal' ? 'retry' : undefined
}

interface ActWords {
  /** On the button. */
  readonly name: string
  /** What follows from it, before it happens. */
  readonly question: string
  readonly content: string
}

/** What an act is called and what whoever is about to do it has to know. */
export function actWords(one: StaffAfterSale, act: Exclude<StaffAct, 'reject' | 'retry'>): ActWords {
  const { kind, amountFen, recipient, needsSecond } = one
  const sum = `¥${formatYuan(amountFen)}`
  if (act === 'approve' && kind === 'return')
    return {
      name: '同意退货',
      question: `同意 ${recipient} 退货？`,
      content: `买家 7 天内寄回，验货后再退 ${sum}。`,
    }
  const name = { approve: `同意退 ${sum}`, approveSecond: `复核，退 ${sum}`, confirmReturn: `货已验，退 ${sum}` }[act]
  const isFirst = needsSecond && act !== 'approveSecond'
  return {
    name,
    question: `退给 ${recipient} ${sum}？`,
    content: isFirst ? '还要另一位同事复核，之后原路退回。' : '钱马上原路退回，不能撤回。',
  }
}

/** What each list is called, and what it says when it is empty. */
export const queueWords: Readonly<Record<AfterSaleQueue, { name: string; empty: string; advice: string }>> = {
  decide: { name: '待审核', empty: '没有要审核的', advice: '买家的申请会排在这里，等得久的在前' },
  second: { name: '待复核', empty: '没有要复核的', advice: '一笔订单退款超过 ¥500，要两位同事都同意' },
  sending: { name: '待寄回', empty: '没有等寄回的', advice: '买家 7 天内没寄回会自动关闭' },
  goods: { name: '待验货', empty: '没有在路上的退货', advice: '买家填了单号的退货会排在这里' },
  refunding: { name: '退款中', empty: '没有在退的', advice: '提交给微信之后，到账之前在这里' },
  abnormal: { name: '异常', empty: '没有异常的', advice: '微信退不回去的会出现在这里' },
}

import type { Answer } from '../../../cloud/call'

export type AfterSale = Answer<'after-sales', 'detail'>['afterSale']
type Status = AfterSale['status']

const words: Readonly<Record<Status, string>> = {
  asked: '等客服处理',
  'approved-once': '等客服处理',
  'to-send-back': '等你寄回',
  'sent-back': '等商家验货',
  refunding: '退款中',
  abnormal: '退款处理中',
  refunded: '已退款',
  rejected: '没有同意',
  withdrawn: '已撤回',
  lapsed: '超时未寄，已关闭',
}

/** Where an after-sale stands, in the words of its head line. */
export const afterSaleWord = (status: Status): string => words[status]

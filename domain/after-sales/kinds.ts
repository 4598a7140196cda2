/** `before-shipping`: units that have not left · `money-only`: they stay with the buyer · `return`: they come back first. */
export const afterSaleKinds = ['before-shipping', 'money-only', 'return'] as const
export type AfterSaleKind = (typeof afterSaleKinds)[number]

/** What a list calls a kind. */
export const kindNames: Readonly<Record<AfterSaleKind, string>> = {
  'before-shipping': '未发货退款',
  'money-only': '仅退款',
  return: '退货退款',
}

/** Why, as the buyer chooses it. */
export const afterSaleReasons = [
  'unwanted',
  'ordered-wrongly',
  'late',
  'not-received',
  'damaged',
  'not-as-described',
  'missing',
  'other',
] as const
export type AfterSaleReason = (typeof afterSaleReasons)[number]

/** What a list calls a reason. */
export const reasonNames: Readonly<Record<AfterSaleReason, string>> = {
  unwanted: '不想要了',
  'ordered-wrongly': '拍错了',
  late: '没按时发货',
  'not-received': '没收到货',
  damaged: '破损或变质',
  'not-as-described': '和描述不一样',
  missing: '少发或错发',
  other: '其他',
}

/** Where staff find it: to decide, for a second person, on its way from the buyer, being sent back, being refunded, stuck. */
export const afterSaleQueues = ['decide', 'second', 'sending', 'goods', 'refunding', 'abnormal'] as const
export type AfterSaleQueue = (typeof afterSaleQueues)[number]

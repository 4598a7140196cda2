/**
 * Why a SKU cannot be sent back without a reason: made as the buyer asked, soon spoiled, close to its best-before date, or with
 * a flaw that is told. Source: 网络购买商品七日无理由退货暂行办法 (2020), articles 6 and 7; the buyer has to agree at every purchase.
 */
export const returnExceptions = ['made-to-order', 'perishable', 'near-expiry', 'flawed'] as const
export type ReturnException = (typeof returnExceptions)[number]

/** As the goods list and every page that sells the SKU name it. */
export const returnExceptionNames: Readonly<Record<ReturnException, string>> = {
  'made-to-order': '定作',
  perishable: '鲜活易腐',
  'near-expiry': '临近保质期',
  flawed: '有瑕疵',
}

/** The exception a goods list names, undefined for any other word. */
export const returnExceptionNamed = (name: string): ReturnException | undefined =>
  returnExceptions.find((exception) => returnExceptionNames[exception] === name)

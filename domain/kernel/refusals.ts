import { formatYuan } from './money'

/**
 * What a rule that says no hands back, by code. Codes never change once published: the phone, the console and the
 * customers' support staff all key on them.
 */
export interface RefusalDetails {
  /** The request does not fit the action's schema. `issues` name paths, never values. */
  MALFORMED: { issues: { path: string; rule: string }[] }
  /** No such function or action. */
  UNKNOWN_ACTION: { name: string }
  /** The caller is not allowed to do this, whoever they are. */
  FORBIDDEN: Record<string, never>
  /** A bug or an unreachable service. The request id is all the caller learns. */
  INTERNAL: { requestId: string }
  /** No such thing, or not the caller's: deliberately the same answer. */
  NOT_FOUND: {
    kind:
      | 'product'
      | 'sku'
      | 'order'
      | 'guide'
      | 'category'
      | 'layout'
      | 'address'
      | 'parcel'
      | 'report'
      | 'difference'
      | 'after-sale'
      | 'review'
  }
  /** Fewer units are left than were asked for. */
  STOCK_SHORT: { skuId: string; title: string; available: number }
  /** There are enough units, but others were quicker every time; trying again may well succeed. */
  STOCK_BUSY: { skuId: string; title: string }
  /** A line can no longer be bought (withdrawn from sale). */
  NOT_FOR_SALE: { skuId: string; title: string }
  /** What the buyer saw is not what would be charged now. */
  PRICE_CHANGED: { expectedFen: number; payableFen: number }
  /** Goods are not delivered to that province. */
  NOT_DELIVERABLE: { province: string }
  /** The client key was used before with another body. */
  KEY_REUSED: Record<string, never>
  /** The order has moved on; `status` is where it stands now. */
  STATUS_CONFLICT: { status: string }
  /** Too little time is left to pay safely. */
  ORDER_EXPIRING: Record<string, never>
  /** WeChat Pay could not be reached or said no; nothing was charged. */
  PAY_UNAVAILABLE: Record<string, never>
  /** The cart is full. */
  CART_FULL: { limit: number }
  /** Somebody saved the draft meanwhile; `revision` is where it stands now. */
  DRAFT_CHANGED: { revision: number }
  /** There is stock: nothing to be reminded of. */
  IN_STOCK: { available: number }
  /** WeChat gave no 小程序码. */
  CODE_UNAVAILABLE: Record<string, never>
  /** The address book is full. */
  ADDRESSES_FULL: { limit: number }
  /** WeChat's content check does not let this text or picture through. */
  CONTENT_REFUSED: { field: 'nickname' | 'avatar' | 'review' | 'reply'; skuId?: string }
  /** Somebody shipped, corrected or received meanwhile; `revision` is where the order stands now. */
  ORDER_CHANGED: { revision: number }
  /** More units than are still to be sent, or of something that was not bought; `unsent` is how many are. */
  PARCEL_EXCEEDS: { skuId: string; unsent: number }
  /** The order has a parcel of that number already, with other things in it. */
  PARCEL_KNOWN: { number: string }
  /** WeChat takes no more parcels for one payment. */
  PARCELS_FULL: { limit: number }
  /** The number cannot be corrected any more: WeChat takes one correction, or the goods have arrived. */
  PARCEL_FIXED: Record<string, never>
  /** WeChat did not tell the phone number; the code may have been used or be too old. */
  PHONE_UNAVAILABLE: Record<string, never>
  /** A limited price holds an hour at least and thirty days at most. */
  LIMIT_TIME: Record<string, never>
  /** There is nothing to compare the price with, or it is not below what was paid in the last seven days. */
  PRICE_BASE: { dailyPriceFen?: number | undefined }
  /** The price breaks the floor or the margin; `leastPriceFen` keeps both. */
  PRICE_GUARD: { leastPriceFen: number }
  /** Goods that cannot be sent back without a reason are others than those she has ticked: all of them. */
  RETURN_TERMS_CHANGED: { skuIds: string[] }
  /** Units of the parcel are being asked back; `unsent` is how many may leave. */
  UNITS_IN_AFTER_SALE: { skuId: string; unsent: number }
  /** More units than can still be given up or sent back, or of something that was not bought; `free` is how many can. */
  UNITS_CLAIMED: { skuId: string; free: number }
  /** What she saw is not what would go back now. */
  AMOUNT_CHANGED: { expectedFen: number; amountFen: number }
  /** Nothing was paid for those units. */
  NOTHING_TO_REFUND: Record<string, never>
  /** The time for after-sales of the order is over. */
  TOO_LATE_TO_ASK: Record<string, never>
  /** WeChat takes no more refunds of one payment, or there were too many tries. */
  AFTER_SALES_FULL: { limit: number }
  /** Money for goods she keeps is asked for with pictures. */
  PICTURES_NEEDED: Record<string, never>
  /** The after-sale has moved on; `status` is where it stands now. */
  AFTER_SALE_CHANGED: { status: string }
  /** The sum needs another person: not the one who agreed first, and not the buyer herself. */
  ANOTHER_PERSON_NEEDED: Record<string, never>
  /** Inside the return right nobody says no. */
  RETURN_RIGHT: Record<string, never>
  /** The time for reviews of the order is over. */
  TOO_LATE_TO_REVIEW: Record<string, never>
  /** Nothing of that line was ever sent: there is nothing to say of it. */
  NEVER_SENT: { skuId: string }
  /** The line has a review, with other words. */
  ALREADY_REVIEWED: { skuId: string }
  /** The difference has been dealt with otherwise meanwhile. */
  DIFFERENCE_CHANGED: { state: string }
}

export type RefusalCode = keyof RefusalDetails

const sentences: { [C in RefusalCode]: (details: RefusalDetails[C]) => string } = {
  MALFORMED: () => '填写的内容有误，请检查后再试',
  UNKNOWN_ACTION: () => '没有这项服务，请更新小程序后再试',
  FORBIDDEN: () => '当前账号没有这项权限',
  INTERNAL: () => '服务开小差了，请稍后再试',
  NOT_FOUND: ({ kind }) =>
    ({
      product: '没有找到这件商品',
      sku: '没有找到这个规格',
      order: '没有找到这笔订单',
      guide: '没有找到这位导购',
      category: '没有找到这个分类',
      layout: '没有找到这个版面',
      address: '没有找到这个地址',
      parcel: '没有找到这个包裹',
      report: '这一天还没有对账记录',
      difference: '没有找到这条差异',
      'after-sale': '没有找到这笔售后',
      review: '没有找到这条评价',
    })[kind],
  STOCK_SHORT: ({ title, available }) =>
    available > 0
      ? `「${title}」只剩 ${String(available)} 件了，改一下数量再下单`
      : `「${title}」刚刚卖完了，换一件看看`,
  STOCK_BUSY: ({ title }) => `抢「${title}」的人太多，请再点一次`,
  NOT_FOR_SALE: ({ title }) => `「${title}」已下架，请从购物车移除`,
  PRICE_CHANGED: () => '价格有变动，请核对新的金额后再提交',
  NOT_DELIVERABLE: ({ province }) => `暂时送不到${province}，换一个收货地址试试`,
  KEY_REUSED: () => '这笔订单已经提交过，请到订单列表查看',
  STATUS_CONFLICT: () => '订单状态已更新，请刷新后再试',
  ORDER_EXPIRING: () => '付款时间快到了，请重新下单',
  PAY_UNAVAILABLE: () => '暂时连不上微信支付，没有扣款，请稍后再付',
  CART_FULL: ({ limit }) => `购物车最多放 ${String(limit)} 种商品，先清理一下吧`,
  DRAFT_CHANGED: () => '有人刚改过这一版，请刷新后再改',
  IN_STOCK: () => '这个规格有货，现在就能买',
  CODE_UNAVAILABLE: () => '暂时生成不了小程序码，请稍后再试',
  ADDRESSES_FULL: ({ limit }) => `地址最多存 ${String(limit)} 个，先删掉不用的`,
  CONTENT_REFUSED: ({ field }) =>
    ({
      nickname: '这个昵称不能用，换一个试试',
      avatar: '这张头像不能用，换一张试试',
      review: '这段话没有通过微信的内容检查，改一改再提交',
      reply: '这段回复没有通过微信的内容检查，改一改再提交',
    })[field],
  ORDER_CHANGED: () => '有人刚动过这笔订单，请刷新后再操作',
  PARCEL_EXCEEDS: ({ unsent }) =>
    unsent > 0 ? `这个规格只剩 ${String(unsent)} 件没发，改一下件数` : '这个规格已经发完，请从包裹里去掉',
  PARCEL_KNOWN: ({ number }) => `单号 ${number} 已经登记过，里面的商品不一样；要改请在那个包裹上改`,
  PARCELS_FULL: ({ limit }) => `一笔订单最多 ${String(limit)} 个包裹`,
  PARCEL_FIXED: () => '单号改不了了：微信只让改一次，收货后也不能改',
  LIMIT_TIME: () => '结束时间要在 1 小时以后、30 天以内',
  PRICE_BASE: ({ dailyPriceFen }) =>
    dailyPriceFen === undefined
      ? '还没有人买过，没有可以比较的价格'
      : `限时价要低于日常价 ${formatYuan(dailyPriceFen)}（前七天的最低成交价）`,
  PRICE_GUARD: ({ leastPriceFen }) => `不能低于 ${formatYuan(leastPriceFen)}，否则破了底价或利润红线`,
  RETURN_TERMS_CHANGED: ({ skuIds }) =>
    skuIds.length > 0 ? '有商品不支持 7 天无理由退货，看过并勾选后再提交' : '商品的退货说明有变动，看过后再提交',
  UNITS_IN_AFTER_SALE: ({ unsent }) =>
    unsent > 0 ? `这个规格有买家在申请退款，现在只能发 ${String(unsent)} 件` : '这个规格买家在申请退款，先不要发',
  UNITS_CLAIMED: ({ free }) =>
    free > 0 ? `这个规格还能申请 ${String(free)} 件，改一下件数` : '这个规格已经申请过售后，没有可以再申请的',
  AMOUNT_CHANGED: () => '退款金额有变动，请核对新的金额后再提交',
  NOTHING_TO_REFUND: () => '这些商品没有付过钱，不用退款',
  TOO_LATE_TO_ASK: () => '已经过了可以申请售后的时间，请联系客服',
  AFTER_SALES_FULL: () => '这笔订单的售后次数已经用完，请联系客服',
  PICTURES_NEEDED: () => '仅退款请至少上传一张照片，方便核实',
  AFTER_SALE_CHANGED: () => '这笔售后刚有变动，请刷新后再试',
  ANOTHER_PERSON_NEEDED: () => '这笔退款要换一位同事来同意',
  RETURN_RIGHT: () => '买家在无理由退款期内，不能拒绝',
  TOO_LATE_TO_REVIEW: () => '收货超过 90 天，不能再评价了',
  NEVER_SENT: () => '这件没有发货，款已退，不用评价',
  ALREADY_REVIEWED: () => '这件已经评价过了，刷新后可以看到',
  DIFFERENCE_CHANGED: () => '这条差异刚有变动，请刷新后再看',
  PHONE_UNAVAILABLE: () => '没有拿到手机号，请再点一次',
}

/** The Chinese sentence a person can act on. */
export function refusalSentence<C extends RefusalCode>(code: C, details: RefusalDetails[C]): string {
  return sentences[code](details)
}

/** A rule said no. Anything else that is thrown is a bug. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C
  readonly details: RefusalDetails[C]

  constructor(code: C, details: RefusalDetails[C]) {
    super(refusalSentence(code, details))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

import type { EventLog, ManagedTrade, Shipment, ToldParcel, TradeManagement } from '../../ports'
import { readUpload, type Upload } from './shipping-request'
import { WechatError, type Api, type ApiResult } from './wechat-error'

const tenDaysMs = 10 * 86_400_000

const sameParcel = (one: ToldParcel, other: ToldParcel): boolean =>
  one.trackingNo === other.trackingNo && one.expressCompany === other.expressCompany
const holds = (some: readonly ToldParcel[], others: readonly ToldParcel[]): boolean =>
  others.every((other) => some.some((one) => sameParcel(one, other)))

/** While not everything has left, parcels are added; the same ones again, with nothing else said, are no news. */
function continued(
  before: Shipment | undefined,
  { deliveryMode, parcels, isAllDelivered }: Upload,
  now: number,
): Shipment {
  const known = deliveryMode === 1 ? [] : (before?.parcels ?? [])
  if (!isAllDelivered && holds(known, parcels)) throw new WechatError(10060023, '发货信息未更新')
  const news = parcels.filter((parcel) => !holds(known, [parcel]))
  const list = [...known, ...news]
  if (list.length > 15) throw new WechatError(10060024, '物流信息列表太长')
  const finished = isAllDelivered ? { finishedAt: now } : {}
  return { deliveryMode, parcels: list, isReshipped: false, ...finished }
}

/** Once everything has left, one call replaces the list. */
function again(before: Shipment, { deliveryMode, parcels, isAllDelivered }: Upload): Shipment {
  if (holds(before.parcels, parcels) && holds(parcels, before.parcels))
    throw new WechatError(10060023, '发货信息未更新')
  if (!isAllDelivered) throw new WechatError(10060002, '支付单已完成发货，无法继续发货')
  if (before.isReshipped) throw new WechatError(10060003, '支付单已使用重新发货机会')
  return { ...before, deliveryMode, parcels, isReshipped: true }
}

/** `wxa.sec.order.uploadShippingInfo`: WeChat's own checks and codes, over the payments of this cloud. */
export function uploadShippingInfo(trades: TradeManagement, events: EventLog): Api {
  return async (params) => {
    if (trades.fault() !== 0) throw new WechatError(trades.fault(), 'system error')
    const upload = readUpload(params)
    const trade = trades.find(upload.key)
    if (!trade) throw new WechatError(10060001, '支付单不存在')
    if (trade.isRefunded || trade.shipment?.confirmedAt !== undefined)
      throw new WechatError(10060004, '支付单处于不可发货的状态')
    if (trade.openid !== upload.openid) throw new WechatError(10060031, '该笔支付单不属于 openid 所指定的用户')
    const { shipment, outTradeNo } = trade
    const after =
      shipment?.finishedAt === undefined ? continued(shipment, upload, trades.now()) : again(shipment, upload)
    await trades.keep(outTradeNo, after)
    const numbers = after.parcels.map(({ expressCompany, trackingNo }) => `${expressCompany} ${trackingNo}`)
    events.add('openapi.shipping-info', { outTradeNo, numbers, isFinished: after.finishedAt !== undefined })
    return { errcode: 0, errmsg: 'ok' }
  }
}

/** 1 to be shipped · 2 shipped · 3 received · 5 refunded. */
function stateOf({ shipment, isRefunded }: ManagedTrade, now: number): number {
  if (isRefunded) return 5
  if (shipment?.finishedAt === undefined) return 1
  return shipment.confirmedAt !== undefined || now >= shipment.finishedAt + tenDaysMs ? 3 : 2
}

const text = (value: unknown): { value?: string } => (typeof value === 'string' && value !== '' ? { value } : {})

/** `wxa.sec.order.getOrder`. */
export function getOrder(trades: TradeManagement): Api {
  return ({ transaction_id, merchant_id, merchant_trade_no }): ApiResult => {
    if (trades.fault() !== 0) throw new WechatError(trades.fault(), 'system error')
    const { value: transactionId } = text(transaction_id)
    const { value: merchantId } = text(merchant_id)
    const { value: outTradeNo } = text(merchant_trade_no)
    if (transactionId === undefined && (merchantId === undefined || outTradeNo === undefined))
      throw new WechatError(47001, 'data format error')
    const key =
      transactionId === undefined ? { merchantId: merchantId ?? '', outTradeNo: outTradeNo ?? '' } : { transactionId }
    const trade = trades.find(key)
    if (!trade) throw new WechatError(10060001, '支付单不存在')
    return { errcode: 0, errmsg: 'ok', order: orderOf(trade, trades.now()) }
  }
}

function orderOf(trade: ManagedTrade, now: number): ApiResult {
  const { transactionId, merchantId, outTradeNo, description, totalFen, openid, paidAt, shipment } = trade
  const { deliveryMode = 1, parcels = [], finishedAt, isReshipped = false } = shipment ?? {}
  return {
    transaction_id: transactionId,
    merchant_id: merchantId,
    merchant_trade_no: outTradeNo,
    description,
    paid_amount: totalFen,
    openid,
    pay_time: Math.floor(paidAt / 1000),
    order_state: stateOf(trade, now),
    in_complaint: false,
    shipping: {
      delivery_mode: deliveryMode,
      logistics_type: 1,
      finish_shipping: finishedAt !== undefined,
      goods_desc: description,
      finish_shipping_count: finishedAt === undefined ? 0 : isReshipped ? 2 : 1,
      shipping_list: parcels.map(({ trackingNo, expressCompany, itemDesc }) => ({
        tracking_no: trackingNo,
        express_company: expressCompany,
        goods_desc: itemDesc,
      })),
    },
  }
}

import type { ToldParcel } from '../../ports'
import { WechatError } from './wechat-error'

/** A call of `uploadShippingInfo` that is as the documentation wants it. */
export interface Upload {
  readonly key: { transactionId?: string; merchantId?: string; outTradeNo?: string }
  readonly deliveryMode: 1 | 2
  readonly isAllDelivered: boolean
  readonly parcels: readonly ToldParcel[]
  readonly openid: string
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Text, or WeChat's own code for its absence. @throws WechatError */
function needed(value: unknown, errcode: number, errmsg: string): string {
  if (!isText(value)) throw new WechatError(errcode, errmsg)
  return value
}

/** WeChat passes over what it does not know; here a misspelt field is no field. @throws WechatError */
function known(fields: Fields, names: readonly string[]): void {
  const stray = Object.keys(fields).find((name) => !names.includes(name))
  if (stray !== undefined) throw new WechatError(47001, `data format error: ${stray}`)
}

/** Ids of `get_delivery_list` that people here send with; WeChat's list is longer. */
const carrierIds = 'SF ZTO YTO STO YD JTSD JD EMS YZPY DBL ZJS UC'.split(' ')
/** Masked, the last four digits open. */
const maskedContact = /^[\d+-]*\*{4}[\d*-]*\d{4}$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

function keyOf(value: unknown): Upload['key'] {
  const key = fieldsOf(value)
  known(key, ['order_number_type', 'transaction_id', 'mchid', 'out_trade_no'])
  if (key['order_number_type'] === 2)
    return { transactionId: needed(key['transaction_id'], 268485195, 'transaction_id 不能为空') }
  if (key['order_number_type'] !== 1) throw new WechatError(268485194, '订单单号类型非法')
  return {
    merchantId: needed(key['mchid'], 268485196, 'mchid 不能为空'),
    outTradeNo: needed(key['out_trade_no'], 268485197, 'out_trade_no 不能为空'),
  }
}

function parcelOf(value: unknown): ToldParcel {
  const fields = fieldsOf(value)
  known(fields, ['tracking_no', 'express_company', 'item_desc', 'contact'])
  const itemDesc = needed(fields['item_desc'], 10060008, '商品描述不能为空')
  if (Array.from(itemDesc).length > 120) throw new WechatError(10060009, '商品描述太长')
  const trackingNo = needed(fields['tracking_no'], 268485226, '物流单号不能为空')
  if (trackingNo.length > 128) throw new WechatError(10060026, '物流单号太长')
  const expressCompany = needed(fields['express_company'], 268485227, '物流公司编码不能为空')
  if (expressCompany.length > 128) throw new WechatError(10060025, '物流公司编码太长')
  if (!carrierIds.includes(expressCompany)) throw new WechatError(10060014, '参数错误: express_company')
  const contact = fieldsOf(fields['contact'])
  known(contact, ['consignor_contact', 'receiver_contact'])
  const number = contact['receiver_contact'] ?? contact['consignor_contact']
  if ((expressCompany === 'SF' || number !== undefined) && !(isText(number) && maskedContact.test(number)))
    throw new WechatError(10060014, '参数错误: contact')
  return { trackingNo, expressCompany, itemDesc }
}

function parcelsOf(value: unknown, deliveryMode: unknown): readonly ToldParcel[] {
  if (!Array.isArray(value)) throw new WechatError(47001, 'data format error')
  if (value.length === 0) throw new WechatError(10060014, '参数错误: shipping_list')
  if (value.length > 15) throw new WechatError(10060024, '物流信息列表太长')
  if (deliveryMode === 1 && value.length !== 1)
    throw new WechatError(268485228, '统一发货模式下，物流信息列表长度必须为 1')
  return value.map(parcelOf)
}

const fieldNames = [
  'order_key',
  'logistics_type',
  'delivery_mode',
  'is_all_delivered',
  'shipping_list',
  'upload_time',
  'payer',
]

/** Reads the call as WeChat checks it; only express is known here, which is all the shop uses. @throws WechatError */
export function readUpload(params: Fields): Upload {
  known(params, fieldNames)
  const { order_key, logistics_type, delivery_mode, is_all_delivered, shipping_list, upload_time, payer } = params
  const key = keyOf(order_key)
  if (logistics_type !== 1) throw new WechatError(10060005, '物流类型有误')
  if (delivery_mode !== 1 && delivery_mode !== 2) throw new WechatError(268485224, '发货模式非法')
  if (delivery_mode === 2 && typeof is_all_delivered !== 'boolean')
    throw new WechatError(10060007, '分拆发货模式下必须填写 is_all_delivered')
  const parcels = parcelsOf(shipping_list, delivery_mode)
  if (!isText(upload_time) || !rfc3339.test(upload_time)) throw new WechatError(268485216, '上传时间非法')
  const openid = needed(fieldsOf(payer)['openid'], 10060014, '参数错误: payer.openid')
  return {
    key,
    deliveryMode: delivery_mode,
    isAllDelivered: delivery_mode === 1 || is_all_delivered === true,
    parcels,
    openid,
  }
}

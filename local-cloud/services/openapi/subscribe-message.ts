import type { EventLog } from '../../ports'
import { WechatError, type Api } from './wechat-error'

/** What each kind of template value may hold; from WeChat's table of parameter kinds. */
const valueRules: readonly { readonly kind: string; readonly fits: (value: string) => boolean }[] = [
  { kind: 'thing', fits: (value) => length(value) <= 20 },
  { kind: 'number', fits: (value) => /^-?\d+(?:\.\d+)?$/.test(value) && length(value) <= 32 },
  { kind: 'letter', fits: (value) => /^[A-Za-z]{1,32}$/.test(value) },
  { kind: 'symbol', fits: (value) => length(value) <= 5 },
  { kind: 'character_string', fits: (value) => /^[\x20-\x7e]{1,32}$/.test(value) },
  { kind: 'time', fits: (value) => /\d{1,2}[:：时点]\d{0,2}/.test(value) || isDate(value) },
  { kind: 'date', fits: (value) => isDate(value) },
  { kind: 'amount', fits: (value) => /^[¥￥$€£]?\d{1,10}(?:\.\d{1,2})?元?$/.test(value) },
  { kind: 'phone_number', fits: (value) => /^[\d+\-*() ]{1,17}$/.test(value) },
  { kind: 'car_number', fits: (value) => length(value) <= 8 },
  { kind: 'name', fits: (value) => (/[^\x20-\x7e]/.test(value) ? length(value) <= 10 : length(value) <= 20) },
  { kind: 'phrase', fits: (value) => /^\p{Script=Han}{1,5}$/u.test(value) },
]

const length = (value: string) => [...value].length
const isDate = (value: string) => /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)/.test(value)

function checkValue(name: string, entry: unknown): void {
  const value: unknown = typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : undefined
  const kind = /^([a-z_]+?)\d+$/.exec(name)?.[1]
  const rule = valueRules.find((one) => one.kind === kind)
  const text = typeof value === 'number' ? String(value) : value
  if (!rule || typeof text !== 'string' || text === '' || !rule.fits(text)) {
    throw new WechatError(47003, `argument invalid! data.${name}.value invalid`)
  }
}

/** Receivers that stand for what cannot be shown otherwise, by how their openid ends. */
const unwilling: readonly (readonly [end: string, errcode: number, errmsg: string])[] = [
  ['Refuses', 43101, 'user refuse to accept the msg'],
  ['Unreachable', -1, 'system error'],
]

/**
 * `subscribeMessage.send`: checks the values as WeChat does and records the message. Consent is assumed of everybody
 * but those whose openid ends in `Refuses`; `Unreachable` meets a WeChat that is busy.
 */
export function subscribeMessage(events: EventLog): Api {
  return (params) => {
    const { touser, template_id, page, data, miniprogram_state = 'formal' } = params
    if (typeof touser !== 'string' || touser === '') throw new WechatError(40003, 'invalid openid')
    if (typeof template_id !== 'string' || template_id === '') throw new WechatError(40037, 'invalid template_id')
    if (!['developer', 'trial', 'formal'].includes(String(miniprogram_state))) {
      throw new WechatError(40097, 'invalid args: miniprogram_state')
    }
    if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) {
      throw new WechatError(47003, 'argument invalid! data')
    }
    for (const [name, entry] of Object.entries(data)) checkValue(name, entry)
    const refusal = unwilling.find(([end]) => touser.endsWith(end))
    if (refusal) {
      events.add('openapi.subscribe-refused', { touser, templateId: template_id, errcode: refusal[1] })
      throw new WechatError(refusal[1], refusal[2])
    }
    events.add('openapi.subscribe-message', { touser, templateId: template_id, page, data })
    return { errcode: 0, errmsg: 'ok' }
  }
}

import type { PhoneCodes } from '../../phone-codes'
import { WechatError, type Api } from './wechat-error'

/** `phonenumber.getPhoneNumber`: the number behind a code of `getPhoneNumber`, 40029 for one that is not good any more. */
export function getPhoneNumber(codes: PhoneCodes, appid: string): Api {
  return ({ code }) => {
    if (typeof code !== 'string' || code === '') throw new WechatError(40029, 'invalid code')
    const found = codes.redeem(code)
    if (!found) throw new WechatError(40029, 'invalid code')
    const { toldAt, ...number } = found
    const watermark = { timestamp: Math.floor(toldAt / 1000), appid }
    return { errcode: 0, errmsg: 'ok', phone_info: { ...number, watermark } }
  }
}

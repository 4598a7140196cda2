import { now } from './cloud'
import { createWechatPay, type WechatPay } from './wechat-pay/wechat-pay'
import { type WechatPayConfig, wechatPayConfigFromEnvironment } from './wechat-pay/wechat-pay-config'

let made: { config: WechatPayConfig; client: WechatPay } | undefined

function fromEnvironment() {
  if (!made) {
    const config = wechatPayConfigFromEnvironment(process.env, now)
    made = { config, client: createWechatPay(config) }
  }
  return made
}

/** The shop's WeChat Pay client, made from this function's environment when first asked for. */
export const wechatPay = (): WechatPay => fromEnvironment().client

/** Our own merchant and app, to compare with what a notice claims, and the keys to read it with. */
export const wechatPayConfig = (): WechatPayConfig => fromEnvironment().config

import * as z from 'zod'
import { expectShape, type PayTransport } from './transport'
import { preferredSerial, type WechatPayConfig } from './wechat-pay-config'

export interface GuideCardDetails {
  /** WeCom userid, at most 64 characters. */
  userid: string
  /** Sent encrypted to WeChat's own key, as is the mobile number. */
  name: string
  mobile: string
  /** Content of the guide's personal WeCom QR code. */
  qrCode: string
  /** URL of the portrait. */
  avatar: string
}

/** 支付即服务: the guide whose card a person sees after paying. */
export interface SmartGuides {
  register(guide: GuideCardDetails): Promise<{ guideId: string }>
  /** Before the payment completes, or no card is shown. @throws WechatPayError; never let it delay an order. */
  assign(guideId: string, outTradeNo: string, options?: { timeoutMs?: number }): Promise<void>
  /** @returns undefined when this shop's store has no guide of that WeCom userid. */
  find(guide: { userid: string }): Promise<{ guideId: string } | undefined>
}

const guideList = z.object({ data: z.array(z.object({ guide_id: z.string().min(1), userid: z.string().optional() })) })

/** Sources for the calls: WeChat Pay's guide of 支付即服务; no official SDK has them. */
export function createGuides(config: WechatPayConfig, send: PayTransport): SmartGuides {
  const { corpId, storeId } = config.smartguide
  return {
    async register(guide) {
      const body = {
        corpid: corpId,
        store_id: storeId,
        userid: guide.userid,
        name: await encrypt(config, guide.name),
        mobile: await encrypt(config, guide.mobile),
        qr_code: guide.qrCode,
        avatar: guide.avatar,
      }
      const reply = await send({ method: 'POST', path: '/v3/smartguide/guides', body })
      return { guideId: expectShape(z.object({ guide_id: z.string().min(1) }), reply).guide_id }
    },
    async assign(guideId, outTradeNo, options = {}) {
      const path = `/v3/smartguide/guides/${encodeURIComponent(guideId)}/assign`
      await send({ method: 'POST', path, body: { out_trade_no: outTradeNo }, ...options })
    },
    async find({ userid }) {
      const query = { store_id: String(storeId), userid, limit: '10', offset: '0' }
      const reply = expectShape(guideList, await send({ method: 'GET', path: '/v3/smartguide/guides', query }))
      const found = reply.data.find((guide) => guide.userid === userid)
      return found && { guideId: found.guide_id }
    },
  }
}

/** RSA-OAEP for the key that `Wechatpay-Serial` names in the same request. */
async function encrypt(config: WechatPayConfig, plaintext: string): Promise<string> {
  const { default: Rsa } = await import('wechatpay-axios-plugin/lib/rsa')
  const key = config.platformKeys[preferredSerial(config.platformKeys)]
  if (key === undefined) throw new Error('no platform key to encrypt for')
  return Rsa.encrypt(plaintext, key)
}

import { createPrivateKey, createPublicKey } from 'node:crypto'
import * as z from 'zod'

/** Everything that differs between the local cloud and the real host. Keys are PEM text. */
export interface WechatPayConfig {
  /** `https://api.mch.weixin.qq.com` in production. */
  baseUrl: string
  appId: string
  merchantId: string
  /** Serial number of the merchant's API certificate, named in every Authorization. */
  merchantSerial: string
  merchantPrivateKey: string
  /** 32 bytes; opens the resource of a notice. */
  apiV3Key: string
  /** Who may have signed a reply or notice: `PUB_KEY_ID_…` or certificate serial → PEM public key or certificate. */
  platformKeys: Readonly<Record<string, string>>
  notifyUrl: string
  /** The WeCom corp and the WeChat store whose guides appear on the voucher. */
  smartguide: { corpId: string; storeId: number }
  /** Epoch ms, from the cloud adapter. */
  now: () => number
}

/** What reading a notice needs of the configuration. */
export type NoticeKeys = Pick<WechatPayConfig, 'apiV3Key' | 'platformKeys'>

const pem = z.string().transform((value) => value.replaceAll('\\n', '\n'))
const isKey = (read: (text: string) => unknown) => (text: string) => {
  try {
    return Boolean(read(text))
  } catch {
    return false
  }
}

const platformKeys = z.preprocess(
  (value) => {
    try {
      return JSON.parse(String(value)) as unknown
    } catch {
      return undefined
    }
  },
  z
    .record(z.string().min(1), pem.refine(isKey(createPublicKey), 'not a PEM public key or certificate'))
    .refine((keys) => Object.keys(keys).length > 0, 'no key at all'),
)

const variables = z.object({
  WECHAT_PAY_BASE_URL: z.url(),
  WECHAT_PAY_APPID: z.string().min(1).max(32),
  WECHAT_PAY_MCHID: z.string().min(1).max(32),
  WECHAT_PAY_MCH_SERIAL: z.string().min(1),
  WECHAT_PAY_MCH_PRIVATE_KEY: pem.refine(isKey(createPrivateKey), 'not a PEM private key'),
  WECHAT_PAY_API_V3_KEY: z.string().refine((key) => Buffer.byteLength(key) === 32, 'not 32 bytes'),
  WECHAT_PAY_PLATFORM_KEYS: platformKeys,
  WECHAT_PAY_NOTIFY_URL: z
    .url()
    .max(255)
    .refine((url) => !url.includes('?'), 'has a query string'),
  WECHAT_PAY_SMARTGUIDE_CORPID: z.string().min(1).max(32),
  WECHAT_PAY_SMARTGUIDE_STORE_ID: z.string().regex(/^\d{1,15}$/),
})

/** Reads the `WECHAT_PAY_*` variables. @throws Error naming the variables that are missing or wrong, never their values. */
export function wechatPayConfigFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  now: () => number,
): WechatPayConfig {
  const read = variables.safeParse(environment)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new Error(`WeChat Pay is not configured: ${wrong.join(', ')}`)
  }
  const value = read.data
  return {
    baseUrl: value.WECHAT_PAY_BASE_URL,
    appId: value.WECHAT_PAY_APPID,
    merchantId: value.WECHAT_PAY_MCHID,
    merchantSerial: value.WECHAT_PAY_MCH_SERIAL,
    merchantPrivateKey: value.WECHAT_PAY_MCH_PRIVATE_KEY,
    apiV3Key: value.WECHAT_PAY_API_V3_KEY,
    platformKeys: value.WECHAT_PAY_PLATFORM_KEYS,
    notifyUrl: value.WECHAT_PAY_NOTIFY_URL,
    smartguide: {
      corpId: value.WECHAT_PAY_SMARTGUIDE_CORPID,
      storeId: Number(value.WECHAT_PAY_SMARTGUIDE_STORE_ID),
    },
    now,
  }
}

/** The platform key the shop asks WeChat to answer with: a public key id where there is one, as new merchants must. */
export function preferredSerial(keys: Readonly<Record<string, string>>): string {
  const serials = Object.keys(keys)
  const preferred = serials.find((serial) => serial.startsWith('PUB_KEY_ID_')) ?? serials[0]
  if (preferred === undefined) throw new Error('WeChat Pay is not configured: no platform key')
  return preferred
}

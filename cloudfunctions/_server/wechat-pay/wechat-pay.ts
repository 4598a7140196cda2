import { createSign, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { shanghaiRfc3339 } from '#domain/kernel/time'
import { createGuides, type SmartGuides } from './smart-guides'
import { refundReplyShape, tradeShape, type Refund, type Trade } from './trade'
import { readTradeBill, type TradeBill } from './trade-bill'
import { createTransport, expectShape, type PayTransport } from './transport'
import type { WechatPayConfig } from './wechat-pay-config'
import { WechatPayError } from './wechat-pay-error'

export interface PrepayRequest {
  /** 6–32 alphanumeric characters, one per payment attempt. The same number must always carry the same parameters. */
  outTradeNo: string
  /** What the person sees on the bill, at most 127 characters. */
  description: string
  /** Whole fen ≥ 1. */
  amountFen: number
  openid: string
  /** Epoch ms of the last moment to pay; whole seconds are sent. */
  expiresAt: number
  /** At most 128 characters, returned with the payment. */
  attach?: string
}

export interface RefundRequest {
  outTradeNo: string
  /** Keep it on a retry: the same number refunds once. */
  outRefundNo: string
  amountFen: number
  /** The whole paid order. */
  totalFen: number
  /** Shown to the person, at most 80 bytes. */
  reason: string
  notifyUrl?: string
}

/** What `wx.requestPayment` takes. */
export interface ClientPayParams {
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}

/** The shop's one client of WeChat Pay API v3. Every method may throw `WechatPayError`; default timeout 5 s. */
export interface WechatPay {
  prepay(request: PrepayRequest, options?: CallOptions): Promise<{ prepayId: string }>
  /** Signed by us, so it needs no call. `now` is epoch ms. */
  clientParams(prepayId: string, now: number): ClientPayParams
  /** @returns undefined when WeChat knows no such order. */
  query(outTradeNo: string, options?: CallOptions): Promise<Trade | undefined>
  /** Closing twice is fine, and so is a number WeChat does not know. `already-paid` means: query it and take the money. */
  close(outTradeNo: string, options?: CallOptions): Promise<'closed' | 'already-paid'>
  /** The reply says accepted; done is what a notice or `queryRefund` says. */
  refund(request: RefundRequest, options?: CallOptions): Promise<Refund>
  /** @returns undefined when WeChat knows no such refund. */
  queryRefund(outRefundNo: string, options?: CallOptions): Promise<Refund | undefined>
  /** `date` is a Shanghai date before today, from 10:00 the next morning on. @returns undefined for a day without trade. */
  tradeBill(date: string, options?: CallOptions): Promise<TradeBill | undefined>
  readonly guides: SmartGuides
}

export interface CallOptions {
  timeoutMs?: number
}

/** Codes have been spelled in both ways over the years. */
const notFoundCodes = new Set(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'])
const alreadyPaidCodes = new Set(['ORDER_PAID', 'ORDERPAID'])

/** Nothing is loaded or sent before the first call. */
export function createWechatPay(config: WechatPayConfig): WechatPay {
  const send = createTransport(config)
  return {
    ...orderCalls(config, send),
    ...refundCalls(config, send),
    clientParams: (prepayId, now) => clientParams(config, prepayId, now),
    tradeBill: (date, options = {}) => readTradeBill(send, date, options),
    guides: createGuides(config, send),
  }
}

function orderCalls(config: WechatPayConfig, send: PayTransport): Pick<WechatPay, 'prepay' | 'query' | 'close'> {
  const orderPath = (outTradeNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`
  return {
    async prepay(request, options = {}) {
      const body = {
        appid: config.appId,
        mchid: config.merchantId,
        description: request.description,
        out_trade_no: request.outTradeNo,
        time_expire: shanghaiRfc3339(request.expiresAt),
        ...(request.attach !== undefined && { attach: request.attach }),
        notify_url: config.notifyUrl,
        amount: { total: request.amountFen, currency: 'CNY' },
        payer: { openid: request.openid },
      }
      const reply = await send({ method: 'POST', path: '/v3/pay/transactions/jsapi', body, ...options })
      return { prepayId: expectShape(z.object({ prepay_id: z.string().min(1) }), reply).prepay_id }
    },
    async query(outTradeNo, options = {}) {
      const query = { mchid: config.merchantId }
      const reply = await orUndefined(send({ method: 'GET', path: orderPath(outTradeNo), query, ...options }))
      return reply === undefined ? undefined : expectShape(tradeShape, reply)
    },
    async close(outTradeNo, options = {}) {
      const path = `${orderPath(outTradeNo)}/close`
      try {
        await send({ method: 'POST', path, body: { mchid: config.merchantId }, ...options })
        return 'closed'
      } catch (error) {
        if (!(error instanceof WechatPayError) || error.kind !== 'refused') throw error
        if (alreadyPaidCodes.has(error.code)) return 'already-paid'
        if (notFoundCodes.has(error.code)) return 'closed'
        throw error
      }
    },
  }
}

function refundCalls(config: WechatPayConfig, send: PayTransport): Pick<WechatPay, 'refund' | 'queryRefund'> {
  return {
    async refund(request, options = {}) {
      const body = {
        out_trade_no: request.outTradeNo,
        out_refund_no: request.outRefundNo,
        reason: request.reason,
        notify_url: request.notifyUrl ?? config.notifyUrl,
        amount: { refund: request.amountFen, total: request.totalFen, currency: 'CNY' },
      }
      const reply = await send({ method: 'POST', path: '/v3/refund/domestic/refunds', body, ...options })
      return expectShape(refundReplyShape, reply)
    },
    async queryRefund(outRefundNo, options = {}) {
      const path = `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`
      const reply = await orUndefined(send({ method: 'GET', path, ...options }))
      return reply === undefined ? undefined : expectShape(refundReplyShape, reply)
    },
  }
}

function clientParams(config: WechatPayConfig, prepayId: string, now: number): ClientPayParams {
  const timeStamp = String(Math.floor(now / 1000))
  const nonceStr = randomBytes(16).toString('hex')
  const packageText = `prepay_id=${prepayId}`
  const message = `${config.appId}\n${timeStamp}\n${nonceStr}\n${packageText}\n`
  const paySign = createSign('RSA-SHA256').update(message).sign(config.merchantPrivateKey, 'base64')
  return { timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign }
}

async function orUndefined(reply: Promise<unknown>): Promise<unknown> {
  try {
    return await reply
  } catch (error) {
    const isUnknown = error instanceof WechatPayError && notFoundCodes.has(error.code)
    if (isUnknown && error.kind === 'refused') return undefined
    throw error
  }
}

import { join } from 'node:path'
import type { PayOutcome } from '#local-cloud/ports'
import { sealResource, signatureHeaders } from '#local-cloud/services/pay/pay-crypto'
import { loadPayKeys, type PayKeys } from '#local-cloud/services/pay/pay-keys'
import type { Shop } from './shop'

/** What the pay sheet shows of a payment. */
export interface PaySheet {
  outTradeNo: string
  amountFen: number
  description: string
}

/** Reads an open pay sheet. */
export async function paySheetOf(shop: Shop, prepayId: string): Promise<PaySheet> {
  const reply = await fetch(`${shop.cloud.url}/sim/pay?prepayId=${encodeURIComponent(prepayId)}`)
  const body = (await reply.json()) as { ok: boolean } & PaySheet
  if (!body.ok) throw new Error('no such pay sheet')
  return body
}

/** Does to an open pay sheet what a person does, over HTTP as the panel would. */
export async function settleWith(shop: Pick<Shop, 'cloud'>, prepayId: string, outcome: PayOutcome): Promise<void> {
  const reply = await fetch(`${shop.cloud.url}/sim/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-lianpu': '1' },
    body: JSON.stringify({ prepayId, outcome }),
  })
  const body = (await reply.json()) as { ok: boolean; refusal?: unknown }
  if (!body.ok) throw new Error(`the pay sheet refused: ${JSON.stringify(body.refusal)}`)
}

/** A notice as it goes over the wire. */
export interface Delivery {
  headers: Record<string, string>
  body: string
}

/** Writes notices with WeChat's own keys of this shop's local cloud, true or not. */
export interface NoticeForge {
  readonly keys: PayKeys
  /** A well-signed payment notice; `change` alters what it says before it is sealed and signed. */
  paid(trade: { outTradeNo: string; amountFen: number; openid: string }, change?: Record<string, unknown>): Delivery
  /** The same, signed at another moment. */
  signedAt(at: number, body: string): Record<string, string>
}

/** @see NoticeForge */
export async function noticeForge(shop: Shop): Promise<NoticeForge> {
  const keys = await loadPayKeys(join(shop.dir, 'pay'))
  const signedAt = (at: number, body: string) => ({
    'content-type': 'application/json',
    ...signatureHeaders(keys.publicKey, at, body),
  })
  return {
    keys,
    signedAt,
    paid({ outTradeNo, amountFen, openid }, change = {}) {
      const now = shop.cloud.clock.now()
      const trade = {
        appid: keys.appId,
        mchid: keys.merchantId,
        out_trade_no: outTradeNo,
        transaction_id: `4200${String(now)}`,
        trade_type: 'JSAPI',
        trade_state: 'SUCCESS',
        success_time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
        payer: { openid },
        amount: { total: amountFen, payer_total: amountFen, currency: 'CNY', payer_currency: 'CNY' },
        ...change,
      }
      const body = JSON.stringify({
        id: `EV-${String(now)}`,
        create_time: trade.success_time,
        resource_type: 'encrypt-resource',
        event_type: 'TRANSACTION.SUCCESS',
        summary: '支付成功',
        resource: sealResource(keys.apiV3Key, 'transaction', trade),
      })
      return { headers: signedAt(now, body), body }
    },
  }
}

/** Delivers a notice to the shop's door. @returns the HTTP status it was answered with */
export async function deliver(shop: Shop, { headers, body }: Delivery): Promise<number> {
  const reply = await fetch(`${shop.cloud.url}/http/payment-callback`, { method: 'POST', headers, body })
  return reply.status
}

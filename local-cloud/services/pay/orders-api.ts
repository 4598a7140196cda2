import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { PayContext } from './pay-context'
import { PayError } from './pay-error'
import { readBody, readQuery } from './pay-http'
import { randomDigits } from './pay-keys'
import { findOrder, type OrderRow } from './pay-ledger'
import { billTime } from './shanghai-time'
import { tradeView } from './trade-view'

const orderNumber = z.string().regex(/^[0-9A-Za-z_\-|*]{6,32}$/)
const prepayBody = z.object({
  appid: z.string().min(1).max(32),
  mchid: z.string().min(1).max(32),
  description: z.string().min(1).max(127),
  out_trade_no: orderNumber,
  time_expire: z.iso.datetime({ offset: true, local: false }).optional(),
  attach: z.string().max(128).optional(),
  // Documented as https; the local cloud is plain http.
  notify_url: z
    .url()
    .max(255)
    .refine((url) => !url.includes('?')),
  amount: z.object({ total: z.int().min(1), currency: z.literal('CNY').optional() }),
  payer: z.object({ openid: z.string().min(1).max(128) }),
})
const merchantOnly = z.object({ mchid: z.string() })
const minuteMs = 60_000
const dayMs = 86_400_000

/** Prepay, query and close. */
export function mountOrders(scope: FastifyInstance, context: PayContext): void {
  const { keys, ledger, clock, events } = context

  scope.post('/pay/transactions/jsapi', async (request) => {
    const body = readBody(request, prepayBody)
    if (body.mchid !== keys.merchantId || body.appid !== keys.appId) {
      throw new PayError(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配')
    }
    if (context.faults.prepayFails) throw new PayError(500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
    const prepayId = await ledger.write(() => placeOrder(context, body, canonical(readBody(request, z.unknown()))))
    events.add('pay.prepay', { outTradeNo: body.out_trade_no, totalFen: body.amount.total, prepayId })
    return { prepay_id: prepayId }
  })

  scope.get<{ Params: { number: string } }>('/pay/transactions/out-trade-no/:number', async (request) => {
    ownMerchant(keys.merchantId, readQuery(request, merchantOnly).mchid)
    return tradeView(keys, knownOrder(context, request.params.number))
  })

  scope.get<{ Params: { id: string } }>('/pay/transactions/id/:id', async (request) => {
    ownMerchant(keys.merchantId, readQuery(request, merchantOnly).mchid)
    return tradeView(keys, knownOrder(context, ledger.transactions.get(request.params.id) ?? ''))
  })

  scope.post<{ Params: { number: string } }>('/pay/transactions/out-trade-no/:number/close', async (request, reply) => {
    ownMerchant(keys.merchantId, readBody(request, merchantOnly).mchid)
    const { number } = request.params
    if (!orderNumber.safeParse(number).success) throw new PayError(400, 'PARAM_ERROR', '参数错误')
    await ledger.write(() => {
      const order = findOrder(ledger, number, clock.now())
      if (order?.paidAt !== undefined) throw new PayError(400, 'ORDER_PAID', '该订单已支付')
      if (order) ledger.orders.putSync(number, { ...order, state: 'CLOSED' })
      else ledger.burnt.putSync(number, true)
    })
    events.add('pay.closed', { outTradeNo: number })
    return reply.code(204).send()
  })
}

function ownMerchant(own: string, named: string): void {
  if (named !== own) throw new PayError(400, 'MCH_NOT_EXISTS', '商户号不存在')
}

function knownOrder({ ledger, clock }: PayContext, outTradeNo: string): OrderRow {
  const order = findOrder(ledger, outTradeNo, clock.now())
  if (!order) throw new PayError(404, 'ORDER_NOT_EXIST', '订单不存在')
  return order
}

/** Inside `ledger.write`. The same number with the same parameters gets a fresh prepay_id of the same order. */
function placeOrder({ ledger, clock }: PayContext, body: z.output<typeof prepayBody>, request: string): string {
  const now = clock.now()
  const outTradeNo = body.out_trade_no
  const existing = findOrder(ledger, outTradeNo, now)
  if (ledger.burnt.get(outTradeNo) || (existing && existing.request !== request)) {
    throw new PayError(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
  }
  if (existing?.paidAt !== undefined) throw new PayError(400, 'ORDER_PAID', '该订单已支付')
  if (existing?.state === 'CLOSED') throw new PayError(400, 'ORDER_CLOSED', '订单已关闭')
  if (existing && now >= existing.expiresAt) throw new PayError(400, 'INVALID_REQUEST', '订单已过期')
  if (!existing) {
    ledger.orders.putSync(outTradeNo, {
      outTradeNo,
      request,
      description: body.description,
      attach: body.attach,
      notifyUrl: body.notify_url,
      totalFen: body.amount.total,
      openid: body.payer.openid,
      createdAt: now,
      expiresAt: expiryOf(body.time_expire, now),
      state: 'NOTPAY',
    })
  }
  const prepayId = `wx${billTime(now).replace(/\D/g, '')}${randomDigits(20)}`
  ledger.prepays.putSync(prepayId, { outTradeNo, createdAt: now })
  return prepayId
}

/** Between one minute and ninety days from now; seven days when not said. */
function expiryOf(timeExpire: string | undefined, now: number): number {
  const asked = timeExpire === undefined ? now + 7 * dayMs : Date.parse(timeExpire)
  return Math.min(Math.max(asked, now + minuteMs), now + 90 * dayMs)
}

/** JSON with sorted keys, so that two requests of the same parameters compare equal. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

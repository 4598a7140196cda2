import type { FastifyInstance } from 'fastify'
import type { HostClock } from '../clock'
import type { HostEventLog } from '../event-log'
import type { OpenDataStore } from '../open-data'
import type { PhoneCodes } from '../phone-codes'
import type { PaySimulator, PayOutcome, TradeManagement } from '../ports'
import { malformed } from './call-reply'
import { isPersona } from './call-route'

export interface SimServices {
  readonly clock: HostClock
  readonly events: HostEventLog
  readonly openData: OpenDataStore
  readonly phoneCodes: PhoneCodes
  readonly pay: PaySimulator
  readonly trades: TradeManagement
  /** Whom the panel can be. */
  readonly personas: readonly object[]
}

const outcomes: readonly PayOutcome[] = ['pay', 'cancel', 'fail', 'pay-lose-callback', 'pay-late']
const isOutcome = (value: unknown): value is PayOutcome => outcomes.some((outcome) => outcome === value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 128
const fieldsOf = (body: unknown) => (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>

function mountClock(app: FastifyInstance, clock: HostClock): void {
  app.get('/sim/clock', () => ({ ok: true, now: clock.now(), offsetMs: clock.offsetMs() }))
  app.post('/sim/clock', async (request, reply) => {
    const { advanceMs } = fieldsOf(request.body)
    try {
      const now = await clock.advance(advanceMs as number)
      return await reply.send({ ok: true, now, offsetMs: clock.offsetMs() })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return reply.status(400).send(malformed('advanceMs', 'forwards only').body)
    }
  })
}

function mountPay(app: FastifyInstance, { pay, events }: SimServices): void {
  app.get('/sim/pay', (request, reply) => {
    const { prepayId } = fieldsOf(request.query)
    const bill = isText(prepayId) ? pay.bill(prepayId) : undefined
    if (bill) return { ok: true, ...bill }
    return reply
      .status(404)
      .send({ ok: false, refusal: { code: 'NOT_FOUND', message: '没有找到这笔付款', details: {} } })
  })
  app.post('/sim/pay', async (request, reply) => {
    const { outTradeNo, prepayId, outcome } = fieldsOf(request.body)
    if (!isOutcome(outcome)) return reply.status(400).send(malformed('outcome', outcomes.join(' | ')).body)
    if (!isText(outTradeNo) && !isText(prepayId))
      return reply.status(400).send(malformed('outTradeNo', 'required').body)
    const which = isText(outTradeNo) ? { outTradeNo } : { prepayId: prepayId as string }
    try {
      const { tradeState } = await pay.settle({ ...which, outcome })
      events.add('sim.pay', { ...which, outcome, tradeState })
      return await reply.send({ ok: true, tradeState })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return reply.send({ ok: false, refusal: { code: 'NOT_FOUND', message: '没有可以付款的订单', details: { why } } })
    }
  })
}

/** What is wrong with a day's bill of WeChat's, for a look at how the shop finds it. */
function mountBill(app: FastifyInstance, { pay, events }: SimServices): void {
  app.post('/sim/bill', async (request, reply) => {
    if (!(await pay.planBill(request.body))) return reply.status(400).send(malformed('plants', 'a bill plan').body)
    events.add('sim.bill', { date: fieldsOf(request.body)['date'] })
    return reply.send({ ok: true })
  })
}

function mountScenes(app: FastifyInstance, events: HostEventLog): void {
  const scenes = new Map<string, Record<string, unknown>>()
  app.get('/sim/scene', (request) => {
    const { persona = '' } = fieldsOf(request.query)
    return { ok: true, entry: scenes.get(String(persona)) ?? null }
  })
  app.post('/sim/scene', (request, reply) => {
    const { persona = '', ...entry } = fieldsOf(request.body)
    if (!Number.isInteger(entry['scene'])) return reply.status(400).send(malformed('scene', 'a scene number').body)
    scenes.set(String(persona), entry)
    events.add('sim.scene', { persona, ...entry })
    return { ok: true, entry }
  })
}

/** The person behind `x-persona` agrees to tell her phone number, her own or the one that is given. */
function mountPhoneCodes(app: FastifyInstance, { phoneCodes, events }: SimServices): void {
  app.post('/sim/phone-code', (request, reply) => {
    const persona = request.headers['x-persona']
    const { phoneNumber } = fieldsOf(request.body)
    if (!isPersona(persona)) return reply.status(400).send(malformed('x-persona', 'openid').body)
    if (phoneNumber !== undefined && !(typeof phoneNumber === 'string' && /^\d{5,15}$/.test(phoneNumber)))
      return reply.status(400).send(malformed('phoneNumber', '5 to 15 digits').body)
    events.add('sim.phone-code', { persona })
    return { ok: true, code: phoneCodes.issue(persona, phoneNumber) }
  })
}

/** The buyer behind `x-persona` confirms in WeChat that the goods have come. */
function mountReceipts(app: FastifyInstance, { trades, events }: SimServices): void {
  app.post('/sim/receipt', async (request, reply) => {
    const persona = request.headers['x-persona']
    const { transactionId } = fieldsOf(request.body)
    if (!isPersona(persona)) return reply.status(400).send(malformed('x-persona', 'openid').body)
    if (!isText(transactionId)) return reply.status(400).send(malformed('transactionId', 'required').body)
    const trade = trades.find({ transactionId })
    const { shipment } = trade ?? {}
    if (trade?.openid !== persona || shipment?.finishedAt === undefined)
      return reply.send({ ok: false, refusal: { code: 'NOT_FOUND', message: '没有可以确认收货的订单', details: {} } })
    if (shipment.confirmedAt === undefined)
      await trades.keep(trade.outTradeNo, { ...shipment, confirmedAt: trades.now() })
    events.add('sim.receipt', { persona, outTradeNo: trade.outTradeNo })
    return reply.send({ ok: true })
  })
}

/** `/sim/*`: what a person does beside the phone. */
export function mountSim(app: FastifyInstance, services: SimServices): void {
  const { clock, events, openData, personas } = services
  mountClock(app, clock)
  mountPay(app, services)
  mountBill(app, services)
  mountScenes(app, events)
  mountPhoneCodes(app, services)
  mountReceipts(app, services)
  app.get('/sim/events', (request) => {
    const { after, limit } = fieldsOf(request.query)
    const kept = Math.min(1_000, Math.max(1, Number(limit ?? 200) || 200))
    return { ok: true, latest: events.latest(), events: events.after(Number(after ?? 0) || 0, kept) }
  })
  app.get('/sim/personas', () => ({ ok: true, personas }))
  app.post('/sim/open-data', (request, reply) => {
    const { persona, data } = fieldsOf(request.body)
    if (!isText(persona)) return reply.status(400).send(malformed('persona', 'openid').body)
    return { ok: true, cloudID: openData.mint(persona, fieldsOf(data)) }
  })
}

import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { DueSource, EventLog, LocalClock, PaySimulator, TradeManagement } from '../../ports'
import { mountBills } from './bill-api'
import { billPlan } from './bill-plan'
import { mountGuides } from './guides-api'
import { createNoticeSender } from './notices'
import { mountOrders } from './orders-api'
import type { PayContext } from './pay-context'
import type { PayFaults } from './pay-faults'
import { PayError } from './pay-error'
import { speakApiV3 } from './pay-http'
import { loadPayKeys, type PayKeys } from './pay-keys'
import { openPayLedger } from './pay-ledger'
import { endRefund, finishRefund, mountRefunds } from './refunds-api'
import { arriveLate, settle } from './settlement'
import { tradeManagement } from './shipments'

export interface PaySimulatorOptions {
  /** Where its keys and ledger live. */
  dir: string
  clock: LocalClock
  events: EventLog
  /** Where the app listens, e.g. `http://127.0.0.1:5710`; asked only once it does. */
  origin: () => string
}

/** The simulator with what only tests and the panel use. */
export interface PayBench extends PaySimulator {
  /** Sends a probe that every merchant must refuse. @returns the HTTP status it got, 0 for no answer. */
  sendSignTest(options?: { serial?: 'known' | 'unknown'; notifyUrl?: string }): Promise<{ status: number }>
  setFaults(faults: Partial<PayFaults>): void
  /** What somebody does in the merchant platform about a refund that is stuck: the money goes back after all. */
  mendRefund(outRefundNo: string): Promise<void>
  /** What WeChat knows of the goods behind its payments. */
  readonly trades: TradeManagement
  /** The guide whose card the payment's voucher shows; undefined when there is none or it is not paid. */
  cardOf(outTradeNo: string): { guideId: string; userid: string; name: string } | undefined
}

/** Mounts WeChat Pay API v3 under `/v3` of `app` and registers with the clock. Call before `app.listen`. */
export async function createPaySimulator(app: FastifyInstance, options: PaySimulatorOptions): Promise<PayBench> {
  const { clock, events, origin } = options
  const keys = await loadPayKeys(options.dir)
  const ledger = openPayLedger(join(options.dir, 'state'))
  const faults: PayFaults = {
    smartguideDelayMs: 0,
    prepayFails: false,
    merchantIsOutOfMoney: false,
    refundsEnd: 'SUCCESS',
    noticesSignedBy: 'alternate',
    shippingErrcode: 0,
  }
  const notices = createNoticeSender({ keys, ledger, clock, events, faults })
  const context: PayContext = { keys, ledger, clock, events, notices, faults, origin }
  await app.register(
    async (scope) => {
      speakApiV3(scope, context)
      mountOrders(scope, context)
      mountRefunds(scope, context)
      mountBills(scope, context)
      mountGuides(scope, context)
      scope.all('/*', async () => {
        throw new PayError(404, 'RESOURCE_NOT_EXISTS', '请求的资源不存在')
      })
    },
    { prefix: '/v3' },
  )
  clock.register(dueSource(context))
  return {
    settle: (request) => settle(context, request),
    bill(prepayId) {
      const order = ledger.orders.get(ledger.prepays.get(prepayId)?.outTradeNo ?? '')
      return order && { outTradeNo: order.outTradeNo, amountFen: order.totalFen, description: order.description }
    },
    planBill: (request) => planBill(context, request),
    environment: () => environment(keys, origin()),
    async sendSignTest({ serial = 'known', notifyUrl = notifyUrlAt(origin()) } = {}) {
      return { status: await notices.sendSignTest(notifyUrl, serial) }
    },
    mendRefund: (outRefundNo) => endRefund(context, { outRefundNo, at: clock.now(), state: 'SUCCESS' }),
    setFaults: (changed) => void Object.assign(faults, changed),
    cardOf(outTradeNo) {
      const guide = ledger.guides.get(ledger.orders.get(outTradeNo)?.cardGuideId ?? '')
      return guide && { guideId: guide.guideId, userid: guide.userid, name: guide.name }
    },
    trades: tradeManagement(context),
    close: () => ledger.close(),
  }
}

async function planBill({ ledger }: PayContext, request: unknown): Promise<boolean> {
  const plan = billPlan.safeParse(request)
  if (!plan.success) return false
  await ledger.write(() => {
    ledger.billPlans.putSync(plan.data.date, plan.data)
  })
  return true
}

function dueSource(context: PayContext): DueSource {
  const { ledger, notices, events } = context
  const first = () => Array.from(ledger.due.getKeys({ limit: 1 }))[0]
  return {
    name: 'pay',
    nextDueAt: () => first()?.[0],
    async runDue(at) {
      for (let next = first(); next && next[0] <= at; next = first()) {
        const [dueAt, kind, id] = next
        try {
          if (kind === 'notice') await notices.attempt(id)
          else if (kind === 'refund') await finishRefund(context, id, dueAt)
          else await arriveLate(context, id, dueAt)
        } catch (error) {
          events.add('pay.failed', { kind, id, message: String(error) })
          return
        }
      }
    },
  }
}

const notifyUrlAt = (origin: string) => `${origin}/http/payment-callback`

function environment(keys: PayKeys, origin: string): Record<string, string> {
  return {
    WECHAT_PAY_BASE_URL: origin,
    WECHAT_PAY_APPID: keys.appId,
    WECHAT_PAY_MCHID: keys.merchantId,
    WECHAT_PAY_MCH_SERIAL: keys.merchantSerial,
    WECHAT_PAY_MCH_PRIVATE_KEY: keys.merchantPrivatePem.replaceAll('\n', '\\n'),
    WECHAT_PAY_API_V3_KEY: keys.apiV3Key,
    WECHAT_PAY_PLATFORM_KEYS: JSON.stringify({
      [keys.publicKey.serial]: keys.publicKey.publicPem,
      [keys.certificate.serial]: keys.certificate.publicPem,
    }),
    WECHAT_PAY_NOTIFY_URL: notifyUrlAt(origin),
    WECHAT_PAY_SMARTGUIDE_CORPID: 'wwlianpulocal',
    WECHAT_PAY_SMARTGUIDE_STORE_ID: '10001',
  }
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { createClock } from '#local-cloud/clock'
import { createPaySimulator, type PayBench } from '#local-cloud/services/pay/pay-simulator'
import type { RawNotice } from '#server/wechat-pay/read-notice'
import { createWechatPay, type WechatPay } from '#server/wechat-pay/wechat-pay'
import { wechatPayConfigFromEnvironment, type WechatPayConfig } from '#server/wechat-pay/wechat-pay-config'

export interface PayEvent {
  kind: string
  [field: string]: unknown
}

/** A WeChat Pay on a port of its own, a shop's door that keeps what is delivered to it, and the shop's client. */
export interface PayLab {
  pay: PayBench
  config: WechatPayConfig
  client: WechatPay
  /** What came to the shop's door, refused deliveries included. */
  notices: RawNotice[]
  events: PayEvent[]
  /** The statuses the door answers with, one after another; 204 once they are used up. */
  answers: number[]
  now: () => number
  advance: (ms: number) => Promise<unknown>
  /** Ends it and starts it again on the same directory and port. */
  restart: () => Promise<PayLab>
  stop: () => Promise<void>
}

interface LabOptions {
  dir?: string
  port?: number
  answers?: number[]
}

// Making keys on a busy machine takes longer than jest's five seconds.
jest.setTimeout(30_000)

const realNow = Date.now.bind(Date)
/** The keys of this file's first lab: making them takes a second, and hardly a test is about new ones. */
let madeKeys: string | undefined

/** Spends no real time: `Date` follows the local clock, as it does inside a function's process. */
export async function startPayLab(options: LabOptions = {}): Promise<PayLab> {
  const { dir = mkdtempSync(join(tmpdir(), 'lianpu-pay-')), answers = [], port = 0 } = options
  shareKeys(join(dir, 'pay'))
  const clock = createClock({ dir: join(dir, 'clock'), realNow })
  jest.spyOn(Date, 'now').mockImplementation(() => clock.now())
  const events: PayEvent[] = []
  const log = {
    add: (kind: string, fields: Readonly<Record<string, unknown>>) => void events.push({ ...fields, kind }),
  }
  const app = fastify({ forceCloseConnections: true })
  const notices: RawNotice[] = []
  let origin = ''
  const pay = await createPaySimulator(app, { dir: join(dir, 'pay'), clock, events: log, origin: () => origin })
  madeKeys ??= readFileSync(join(dir, 'pay', 'keys.json'), 'utf8')
  await app.register(async (door) => {
    door.removeAllContentTypeParsers()
    door.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body)
    })
    door.post('/http/payment-callback', async (request, reply) => {
      notices.push({ headers: request.headers as Record<string, string>, body: request.body as Buffer })
      return reply.code(answers.shift() ?? 204).send()
    })
  })
  origin = await app.listen({ port, host: '127.0.0.1' })
  const config = wechatPayConfigFromEnvironment(pay.environment(), () => clock.now())
  const close = async () => {
    await app.close()
    await pay.close()
    jest.restoreAllMocks()
  }
  return {
    ...{ pay, config, notices, events, answers, client: createWechatPay(config), now: () => clock.now() },
    advance: (ms) => clock.advance(ms),
    async restart() {
      await close()
      return startPayLab({ dir, answers, port: Number(new URL(origin).port) })
    },
    async stop() {
      await close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function shareKeys(dir: string): void {
  if (madeKeys === undefined || existsSync(join(dir, 'keys.json'))) return
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'keys.json'), madeKeys, { mode: 0o600 })
}

export const seconds = (count: number) => count * 1_000
export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => count * 3_600_000

/** An order to prepay; the last moment to pay is in whole seconds, as WeChat keeps it. */
export function anOrder(outTradeNo: string, amountFen = 4990) {
  return {
    outTradeNo,
    description: '连铺 坚果礼盒, 每日坚果',
    amountFen,
    openid: 'oAlice',
    expiresAt: Math.floor(Date.now() / 1000) * 1000 + minutes(15),
    attach: 'ord1',
  }
}

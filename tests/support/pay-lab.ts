import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { createClock } from '#local-cloud/clock'
import { createPaySimulator, type PayBench } from '#local-cloud/services/pay/pay-simulator'
import type { RawNotice } from '#server/wechat-pay/read-notice'
import { createWechatPay, type WechatPay } from '#server/wechat-pay/wechat-pay'
import { wechatPayConfigFromEnvironment, type WechatPayConfig } from '#server/wechat-pay/wechat-pay-config'

const realNow = Date.now.bind(Date)

export interface PayEvent {
  kind: string
  [field: string]: unknown
}

/** A WeChat Pay on an ephemeral port, a shop's door that keeps what is delivered to it, and the shop's client. */
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
  /** Ends it and starts it again on the same directory, at a new port. */
  restart: () => Promise<PayLab>
  stop: () => Promise<void>
}

/** Uses up no real time: `Date` follows the local clock, as it does inside a function process. */
export async function startPayLab(
  dir = mkdtempSync(join(tmpdir(), 'lianpu-pay-')),
  answers: number[] = [],
): Promise<PayLab> {
  const clock = createClock(join(dir, 'clock'), undefined, realNow)
  jest.spyOn(Date, 'now').mockImplementation(() => clock.now())
  const app = fastify()
  const notices: RawNotice[] = []
  const events: PayEvent[] = []
  let origin = ''
  const log = {
    add: (kind: string, fields: Readonly<Record<string, unknown>>) => void events.push({ ...fields, kind }),
  }
  const pay = await createPaySimulator(app, { dir: join(dir, 'pay'), clock, events: log, origin: () => origin })
  await app.register(async (door) => {
    door.removeAllContentTypeParsers()
    door.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body)
    })
    door.post('/http/payment-callback', async (request, reply) => {
      notices.push({ headers: request.headers as Record<string, string>, body: request.body as Buffer })
      const status = answers.shift() ?? 204
      return status === 204 ? reply.code(204).send() : reply.code(status).send({ code: 'FAIL', message: '' })
    })
  })
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
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
      return startPayLab(dir, answers)
    },
    async stop() {
      await close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export const minutes = (count: number) => count * 60_000

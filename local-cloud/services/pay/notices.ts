import { randomBytes, randomUUID } from 'node:crypto'
import type { EventLog, LocalClock } from '../../ports'
import { sealResource, signatureHeaders } from './pay-crypto'
import type { PayFaults } from './pay-faults'
import type { PayKeys, PlatformKey } from './pay-keys'
import type { NoticeRow, PayLedger } from './pay-ledger'
import { rfc3339 } from './shanghai-time'

/** Seconds from each failed attempt to the next, as documented: 24 h 4 min in all. */
const retryAfterSeconds = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]
/** A merchant who has not answered by then has not answered. Real time: it is a real HTTP call. */
const answerWithinMs = 5_000

export interface NoticeContent {
  eventType: string
  summary: string
  originalType: 'transaction' | 'refund'
  about: string
  notifyUrl: string
  plaintext: Record<string, unknown>
}

export interface NoticeSender {
  /** Puts a notice into the ledger, first attempt due at `at`. Call inside `ledger.write`. @returns its id. */
  enqueue(content: NoticeContent, at: number): string
  /** One attempt now; resolves when its outcome is on disk. Two callers at once share one attempt. */
  attempt(id: string): Promise<void>
  /** A probe: a notice whose signature is none. @returns the status it was answered with, 0 for no answer. */
  sendSignTest(notifyUrl: string, serial: 'known' | 'unknown'): Promise<number>
}

interface Parts {
  keys: PayKeys
  ledger: PayLedger
  clock: LocalClock
  events: EventLog
  faults: PayFaults
}

export function createNoticeSender(parts: Parts): NoticeSender {
  const underWay = new Map<string, Promise<void>>()
  let sent = 0
  const nextKey = (): PlatformKey => {
    sent += 1
    const choice = parts.faults.noticesSignedBy
    const byCertificate = choice === 'certificate' || (choice === 'alternate' && sent % 2 === 0)
    return byCertificate ? parts.keys.certificate : parts.keys.publicKey
  }
  return {
    enqueue: (content, at) => enqueue(parts, content, at),
    attempt(id) {
      const running = underWay.get(id) ?? attempt(parts, id, nextKey()).finally(() => underWay.delete(id))
      underWay.set(id, running)
      return running
    },
    sendSignTest: (notifyUrl, serial) => sendSignTest(parts, notifyUrl, serial),
  }
}

function enqueue({ keys, ledger }: Parts, content: NoticeContent, at: number): string {
  const id = randomUUID()
  const notice: NoticeRow = {
    id,
    eventType: content.eventType,
    about: content.about,
    notifyUrl: content.notifyUrl,
    body: noticeBody(keys, { ...content, id }, at),
    attempts: 0,
    nextAt: at,
    outcome: 'waiting',
  }
  ledger.notices.putSync(id, notice)
  ledger.due.putSync([at, 'notice', id], true)
  return id
}

type NoticeBody = Omit<NoticeContent, 'about' | 'notifyUrl'> & { id: string }

function noticeBody(keys: PayKeys, content: NoticeBody, at: number): string {
  return JSON.stringify({
    id: content.id,
    create_time: rfc3339(at),
    resource_type: 'encrypt-resource',
    event_type: content.eventType,
    summary: content.summary,
    resource: sealResource(keys.apiV3Key, content.originalType, content.plaintext),
  })
}

async function attempt({ ledger, clock, events }: Parts, id: string, key: PlatformKey): Promise<void> {
  const notice = ledger.notices.get(id)
  if (notice?.nextAt === undefined) return
  const dueAt = notice.nextAt
  const status = await post(notice.notifyUrl, notice.body, signatureHeaders(key, clock.now(), notice.body))
  const isDelivered = status === 200 || status === 204
  const waitSeconds = isDelivered ? undefined : retryAfterSeconds[notice.attempts]
  const nextAt = waitSeconds === undefined ? undefined : dueAt + waitSeconds * 1000
  const outcome = isDelivered ? 'delivered' : nextAt === undefined ? 'given-up' : 'waiting'
  await ledger.write(() => {
    ledger.notices.putSync(id, { ...notice, attempts: notice.attempts + 1, nextAt, outcome })
    ledger.due.removeSync([dueAt, 'notice', id])
    if (nextAt !== undefined) ledger.due.putSync([nextAt, 'notice', id], true)
  })
  const { about, eventType, attempts } = notice
  events.add('pay.notice', { about, eventType, attempt: attempts + 1, status, outcome, nextAt, serial: key.serial })
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/4.0', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

/** Everything but the signature is right, down to a payment that never was: a reader that does not verify believes it. */
async function sendSignTest({ keys, clock, events }: Parts, notifyUrl: string, serial: 'known' | 'unknown') {
  const now = clock.now()
  const about = `signtest${randomBytes(8).toString('hex')}`
  const plaintext = {
    appid: keys.appId,
    mchid: keys.merchantId,
    out_trade_no: about,
    transaction_id: '4200000000000000000000000000',
    trade_type: 'JSAPI',
    trade_state: 'SUCCESS',
    trade_state_desc: '支付成功',
    success_time: rfc3339(now),
    payer: { openid: 'nobody' },
    amount: { total: 1, payer_total: 1, currency: 'CNY', payer_currency: 'CNY' },
  }
  const content = { eventType: 'TRANSACTION.SUCCESS', summary: '支付成功', originalType: 'transaction' as const }
  const body = noticeBody(keys, { ...content, plaintext, id: randomUUID() }, now)
  const status = await post(notifyUrl, body, {
    ...signatureHeaders(keys.publicKey, now, body),
    ...(serial === 'unknown' && { 'Wechatpay-Serial': randomBytes(20).toString('hex').toUpperCase() }),
    'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${randomBytes(192).toString('base64')}`,
  })
  events.add('pay.sign-test', { status, serial, isRefused: status >= 400 })
  return status
}

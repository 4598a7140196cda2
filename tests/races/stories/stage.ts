import { createHash, createSign } from 'node:crypto'
import { sealResource, signatureHeaders } from '#local-cloud/services/pay/pay-crypto'
import { address, goods, operator, payableFen } from '../world/shop-seed'
import type { Notice, Reply, World } from '../world/world'

/** How many of each of the two goods. */
export type Basket = readonly [a: number, b: number]

export interface Placed {
  readonly buyer: number
  readonly key: string
  readonly basket: Basket
  readonly reply: Reply
}

/** What was done on a stage and what came back, for the checks at its end. */
export interface Deeds {
  readonly placed: Placed[]
  readonly replies: {
    readonly actor: string
    readonly buyer: number
    readonly action: string
    readonly reply: Reply
  }[]
  /** Whether she got her money through at the pay sheet, in the order of trying. */
  readonly sheets: boolean[]
  /** What the shop answered to WeChat's own notices. */
  readonly statuses: number[]
  /** What it answered to what WeChat never said so. */
  readonly strangeStatuses: { readonly kind: StrangeKind; readonly status: number }[]
  readonly failedTicks: string[]
  /** What an operator was answered who spread stock. */
  readonly splits: Reply[]
}

export type StrangeKind = (typeof strangeKinds)[number]
/** Notices that must change nothing: false in one point each. */
export const strangeKinds = [
  'amount',
  'currency',
  'mchid',
  'appid',
  'state',
  'forged',
  'probe',
  'refund-amount',
  'refund-number',
  'refund-mchid',
] as const

export const buyerOf = (buyer: number): string => `oProofBuyer${buyer}`

/** A phone with its owner, WeChat and the timer, as the stories use them. */
export class Stage {
  readonly world: World
  readonly deeds: Deeds = {
    placed: [],
    replies: [],
    sheets: [],
    statuses: [],
    strangeStatuses: [],
    failedTicks: [],
    splits: [],
  }
  /** The order the story is about, once it is placed. */
  orderId = ''
  prepayId = ''
  private actors = 0

  constructor(world: World) {
    this.world = world
  }

  async place(basket: Basket, { buyer = 1, key = 'keyOfTheFirstOrder' } = {}): Promise<Reply> {
    const lines = goods.flatMap(({ skuId }, index) =>
      (basket[index] ?? 0) > 0 ? [{ skuId, quantity: basket[index] }] : [],
    )
    const input = { clientKey: key, lines, address, expectedPayableFen: payableFen(basket) }
    const reply = await this.ask('place', input, buyer)
    this.deeds.placed.push({ buyer, key, basket, reply })
    const { orderId } = reply.data ?? {}
    if (this.orderId === '' && typeof orderId === 'string') this.orderId = orderId
    return reply
  }

  /** With a price of her own making. */
  async placeCheaper(basket: Basket): Promise<void> {
    const lines = [{ skuId: goods[0].skuId, quantity: Math.max(1, basket[0]) }]
    await this.ask('place', { clientKey: 'keyOfACheaperOrder', lines, address, expectedPayableFen: 1 }, 7)
  }

  async prepay(buyer = 1): Promise<void> {
    const reply = await this.ask('prepay', { orderId: this.orderId }, buyer)
    const text = reply.data?.['package']
    if (typeof text === 'string') this.prepayId = text.replace('prepay_id=', '')
  }

  /** On the pay sheet, when there is one. */
  async pay(outcome: 'pay' | 'pay-lose-callback' | 'pay-late' = 'pay'): Promise<void> {
    if (this.prepayId === '') return
    const actor = this.name('pay')
    const before = this.world.notices.length
    const went = await this.world.paySheet(actor, this.prepayId, outcome)
    this.deeds.sheets.push(went)
    const notice = this.world.notices[before]
    if (went && notice) await this.deliver(notice)
  }

  /** Looks at the sheet while others are busy. */
  async hesitate(looks = 8): Promise<void> {
    for (let look = 0; look < looks; look += 1) await this.pass(0)
  }

  /** WeChat says again what it said first. */
  async noticeAgain(index = 0): Promise<void> {
    const notice = this.world.notices[index]
    if (notice) await this.deliver(notice)
  }

  /** All WeChat has to say, as it repeats itself for a day. */
  async allNotices(): Promise<void> {
    for (const notice of [...this.world.notices]) await this.deliver(notice)
  }

  private async deliver(notice: Notice): Promise<void> {
    const { keys, clock } = this.world
    const headers = { ...notice.headers, ...signatureHeaders(keys.certificate, clock.now(), notice.body) }
    this.deeds.statuses.push(await this.world.deliver(this.name('notice'), { headers, body: notice.body }))
  }

  async tick(): Promise<void> {
    const { failed } = await this.world.tick(this.name('tick'))
    this.deeds.failedTicks.push(...failed)
  }

  /** Asks for so many of each back before they leave, at what is quoted. */
  async askBack(basket: Basket, { buyer = 1, key = `keyOfAnAskingNumber${this.actors}` } = {}): Promise<void> {
    const items = goods.flatMap(({ skuId }, index) =>
      (basket[index] ?? 0) > 0 ? [{ skuId, quantity: basket[index] }] : [],
    )
    const wish = { orderId: this.orderId, kind: 'before-shipping', items }
    const quoted = await this.ask('quote', wish, buyer)
    const expectedFen = quoted.data?.['amountFen']
    if (typeof expectedFen !== 'number') return
    const input = { ...wish, clientKey: key, reason: 'unwanted', expectedFen }
    await this.ask('ask', input, buyer)
  }

  /** An operator spreads the first good's stock over so many buckets; 1: back into one document. */
  async split(buckets: number): Promise<void> {
    const actor = this.name('split')
    const call = { action: 'splitStock', input: { skuId: goods[0].skuId, buckets }, openid: operator }
    const reply = await this.world.call(actor, { ...call, functionName: 'catalog' })
    this.deeds.splits.push(reply)
  }

  cancel = (buyer = 1): Promise<Reply> => this.ask('cancel', { orderId: this.orderId }, buyer)
  confirm = (): Promise<Reply> => this.ask('confirm', { orderId: this.orderId }, 1)
  detail = (): Promise<Reply> => this.ask('detail', { orderId: this.orderId }, 1)
  pass = (minutes: number): Promise<void> => this.world.advance('time', Math.round(minutes * 60_000))

  /** A notice that must change nothing. */
  async strange(kind: StrangeKind): Promise<void> {
    const rows = await this.world.rows('payments')
    const payment = rows.find((row) => row['orderId'] === this.orderId)
    if (!payment) return
    const notice = this.forge(kind, String(payment['outTradeNo']), Number(payment['amountFen']))
    const status = await this.world.deliver(this.name(`strange ${kind}`), notice)
    this.deeds.strangeStatuses.push({ kind, status })
  }

  private forge(kind: StrangeKind, outTradeNo: string, amountFen: number): Notice {
    const { keys, clock } = this.world
    const isRefund = kind.startsWith('refund-')
    const body = JSON.stringify({
      id: `strange-${kind}`,
      create_time: '2026-03-18T09:30:00+08:00',
      resource_type: 'encrypt-resource',
      event_type: isRefund ? 'REFUND.SUCCESS' : 'TRANSACTION.SUCCESS',
      summary: '-',
      resource: sealResource(
        keys.apiV3Key,
        isRefund ? 'refund' : 'transaction',
        isRefund ? this.strangeRefund(kind, outTradeNo, amountFen) : this.strangeTrade(kind, outTradeNo, amountFen),
      ),
    })
    const headers = { 'content-type': 'application/json', ...signatureHeaders(keys.publicKey, clock.now(), body) }
    if (kind === 'probe') return { body, headers: { ...headers, 'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/abc' } }
    if (kind !== 'forged') return { body, headers }
    const own = createSign('RSA-SHA256').update(body).sign(keys.merchantPrivatePem, 'base64')
    return { body, headers: { ...headers, 'Wechatpay-Signature': own } }
  }

  private strangeTrade(kind: StrangeKind, outTradeNo: string, amountFen: number): object {
    const { keys } = this.world
    return {
      appid: kind === 'appid' ? 'wx0000000000000000' : keys.appId,
      mchid: kind === 'mchid' ? '1999999999' : keys.merchantId,
      out_trade_no: outTradeNo,
      transaction_id: '4200000000000000000000000000',
      trade_state: kind === 'state' ? 'NOTPAY' : 'SUCCESS',
      success_time: '2026-03-18T09:31:00+08:00',
      payer: { openid: buyerOf(1) },
      amount: {
        total: kind === 'amount' ? amountFen - 1 : amountFen,
        payer_total: amountFen,
        currency: kind === 'currency' ? 'USD' : 'CNY',
      },
    }
  }

  private strangeRefund(kind: StrangeKind, outTradeNo: string, amountFen: number): object {
    const { keys } = this.world
    const ours = `${createdPaymentId(this.orderId)}late`
    return {
      mchid: kind === 'refund-mchid' ? '1999999999' : keys.merchantId,
      out_trade_no: outTradeNo,
      transaction_id: '4200000000000000000000000000',
      out_refund_no: kind === 'refund-number' ? 'somethingelse' : ours,
      refund_id: '5000000000000000000000000000',
      refund_status: 'SUCCESS',
      success_time: '2026-03-18T09:31:00+08:00',
      amount: { total: amountFen, refund: kind === 'refund-amount' ? 1 : amountFen },
    }
  }

  private async ask(action: string, input: object, buyer: number): Promise<Reply> {
    const actor = this.name(action)
    const functionName = action === 'quote' || action === 'ask' ? 'after-sales' : 'orders'
    const reply = await this.world.call(actor, { action, input, openid: buyerOf(buyer), functionName })
    this.deeds.replies.push({ actor, buyer, action, reply })
    return reply
  }

  private name(what: string): string {
    this.actors += 1
    return `${what} ${this.actors}`
  }
}

const createdPaymentId = (orderId: string): string =>
  `pay${createHash('sha256')
    .update(JSON.stringify([orderId]))
    .digest('hex')
    .slice(0, 32)}`

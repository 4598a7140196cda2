import { minuteMs } from '#domain/kernel/time'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { address } from '../world/shop-seed'
import type { Randomness } from '../world/seeded-randomness'
import type { Answer, ShopProcess } from './shop-process'

/** What somebody was told, and so must still be so whatever dies. */
export interface Told {
  placed: boolean
  prepayId?: string
  paid: boolean
  shipped: boolean
  askedBack: boolean
}

/** The steps of one order's life. Each may be done again from the beginning: it then comes to the same. */
export class Life {
  readonly openid: string
  readonly told: Told = { placed: false, paid: false, shipped: false, askedBack: false }
  orderId = ''
  shop: ShopProcess
  private clientKey: string
  private readonly random: Randomness
  private readonly askKey: string
  private readonly number: string
  private readonly lines: { skuId: string; quantity: number }[]

  constructor(shop: ShopProcess, random: Randomness) {
    this.shop = shop
    this.random = random
    this.openid = `oLianpuCrash${random.bytes(6).toString('hex')}`
    this.clientKey = random.bytes(12).toString('hex')
    this.askKey = random.bytes(12).toString('hex')
    this.number = `76${String(10_000_000 + random.below(80_000_000))}`
    const lines = [
      { skuId: 'skuGZYW260', quantity: 1 + random.below(3) },
      { skuId: 'skuGZJT160', quantity: 1 + random.below(3) },
    ]
    this.lines = lines.slice(0, 1 + random.below(2))
  }

  /** She asks until she has an order: one that died half-way is given up by the shop, and then she orders anew. */
  async place(): Promise<void> {
    const { lines } = this
    const quote = await this.call('orders/quote', { lines, province: address.province })
    const { payableFen } = quote['sum'] as { payableFen: number }
    for (let tries = 0; tries < 6; tries += 1) {
      const wish = { clientKey: this.clientKey, lines, address, expectedPayableFen: payableFen }
      const { ok, data, refusal } = await this.ask('orders/place', wish)
      if (ok && (data['status'] !== 'closed' || this.told.placed)) {
        this.orderId = String(data['orderId'])
        this.told.placed = true
        return
      }
      if (ok) this.clientKey = this.random.bytes(12).toString('hex')
      else if (refusal?.code === 'STATUS_CONFLICT') await this.pass(3)
      else throw new Error(`orders/place was refused: ${JSON.stringify(refusal)}`)
    }
    throw new Error('she never got her order')
  }

  async prepay(): Promise<void> {
    const { data, ok } = await this.ask('orders/prepay', { orderId: this.orderId })
    // She has paid already.
    if (!ok) return
    this.told.prepayId = String(data['package']).replace('prepay_id=', '')
  }

  async pay(outcome: 'pay' | 'pay-lose-callback' | 'pay-late' = 'pay'): Promise<void> {
    if (this.told.prepayId === undefined) throw new Error('no pay sheet')
    const { ok } = await this.shop.sim('pay', { prepayId: this.told.prepayId, outcome })
    if (ok && outcome !== 'pay-late') this.told.paid = true
    if (outcome === 'pay') await this.call('orders/confirm', { orderId: this.orderId })
  }

  async cancel(): Promise<void> {
    await this.ask('orders/cancel', { orderId: this.orderId })
  }

  async ship(): Promise<void> {
    const { orderId, number, lines: items } = this
    const parcel = { orderId, revision: 0, company: 'ZTO', number, items }
    await this.call('fulfilment/ship', parcel, ownerOpenid)
    this.told.shipped = true
  }

  async askBack(): Promise<void> {
    const { orderId, lines: items, askKey: clientKey } = this
    const wish = { orderId, kind: 'before-shipping', items }
    const quote = await this.ask('after-sales/quote', wish)
    // Once it is asked back there is nothing more to quote.
    if (!quote.ok) return
    const expectedFen = quote.data['amountFen']
    await this.call('after-sales/ask', { ...wish, clientKey, reason: 'unwanted', expectedFen, pictureIds: [] })
    this.told.askedBack = true
  }

  async pass(minutes: number): Promise<void> {
    await this.shop.sim('clock', { advanceMs: minutes * minuteMs })
  }

  private ask(name: `${string}/${string}`, input: object, openid = this.openid): Promise<Answer> {
    return this.shop.call(name, input, openid)
  }

  private async call(name: `${string}/${string}`, input: object, openid = this.openid) {
    const { ok, data, refusal } = await this.ask(name, input, openid)
    if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`)
    return data
  }
}

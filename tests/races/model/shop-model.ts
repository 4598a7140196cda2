import { orderLimits } from '#domain/orders/limits'
import { minuteMs } from '#domain/kernel/time'
import type { Basket } from '../stories/stage'

/** One order as the model knows it. */
export interface ModelOrder {
  readonly basket: Basket
  readonly expiresAt: number
  status: 'awaiting-payment' | 'closed' | 'paid'
  /** Whether its units are still held: until they are released or settled. */
  isHeld: boolean
  /** When WeChat was first told of it. */
  sheetAt?: number
  /** When the money is there; in the future while it is under way. */
  moneyAt?: number
  /** WeChat takes no more. */
  isClosedThere: boolean
  askAt?: number
  asks: number
  refund: 'none' | 'requested' | 'asked' | 'done'
  /** When WeChat has given it back. */
  refundedAt?: number
}

/** The shop in integers: what it must say after each thing that is done, by the rules and by nothing else. */
export class ShopModel {
  readonly available: [number, number]
  readonly sold: [number, number] = [0, 0]
  readonly orders: ModelOrder[] = []

  constructor(stock: Basket) {
    this.available = [...stock]
  }

  place(basket: Basket, at: number): boolean {
    if (basket.some((quantity, good) => quantity > (this.available[good] ?? 0))) return false
    this.move(basket, -1)
    const expiresAt = at + orderLimits.holdMs
    this.orders.push({
      basket,
      expiresAt,
      status: 'awaiting-payment',
      isHeld: true,
      isClosedThere: false,
      asks: 0,
      refund: 'none',
    })
    return true
  }

  prepay(order: ModelOrder, at: number): boolean {
    if (order.status !== 'awaiting-payment' || lastPayAt(order) < at + minuteMs) return false
    if (order.sheetAt === undefined) {
      order.sheetAt = at
      order.askAt = at + orderLimits.askAfterMs
    }
    return true
  }

  /** Whether WeChat takes her money. */
  mayPay(order: ModelOrder, at: number): boolean {
    return order.sheetAt !== undefined && order.moneyAt === undefined && !order.isClosedThere && at < lastPayAt(order)
  }

  cancel(order: ModelOrder, at: number): boolean {
    if (order.status === 'paid') return false
    if (order.status === 'awaiting-payment') this.close(order, at)
    return true
  }

  /** WeChat says, or is asked, that the money is there. */
  hear(order: ModelOrder, at: number): void {
    if (order.moneyAt === undefined || order.moneyAt > at) return
    if (order.status === 'awaiting-payment') order.status = 'paid'
    else if (order.status === 'closed' && order.refund === 'none') order.refund = 'requested'
  }

  hearRefund(order: ModelOrder, at: number): void {
    if (order.refund === 'asked' && order.refundedAt !== undefined && order.refundedAt <= at) order.refund = 'done'
  }

  tick(at: number): void {
    for (const order of this.orders) this.ask(order, at)
    for (const order of this.orders)
      if (order.status === 'awaiting-payment' && order.expiresAt <= at) this.close(order, at)
    for (const order of this.orders) this.doEffects(order, at)
  }

  private ask(order: ModelOrder, at: number): void {
    if (order.askAt === undefined || order.askAt > at) return
    this.hear(order, at)
    const isThere = order.moneyAt !== undefined && order.moneyAt <= at
    if (isThere || at > lastPayAt(order) + orderLimits.askAfterMs) {
      delete order.askAt
      return
    }
    order.askAt = at + orderLimits.askAfterMs * 2 ** order.asks
    order.asks += 1
  }

  private close(order: ModelOrder, at: number): void {
    this.hear(order, at)
    if (order.status === 'paid') return
    order.status = 'closed'
    order.isHeld = false
    order.isClosedThere = true
    this.move(order.basket, 1)
  }

  private doEffects(order: ModelOrder, at: number): void {
    if (order.status === 'paid' && order.isHeld) {
      order.isHeld = false
      for (const good of [0, 1] as const) this.sold[good] += order.basket[good]
    }
    if (order.refund !== 'requested') return
    order.refund = 'asked'
    order.refundedAt = at
  }

  private move(basket: Basket, sign: 1 | -1): void {
    for (const good of [0, 1] as const) this.available[good] += sign * basket[good]
  }
}

/** WeChat takes money until a minute before the hold ends, in whole seconds. */
const lastPayAt = ({ expiresAt }: ModelOrder): number =>
  Math.floor((expiresAt - orderLimits.payMarginMs) / 1_000) * 1_000

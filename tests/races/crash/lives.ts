import type { OrderStatus } from '#domain/orders/status'
import type { Life } from './life'

/** A course an order's life takes, and where it ends when nobody dies on the way. */
export interface Course {
  readonly live: (life: Life) => Promise<void>
  readonly ends: OrderStatus
  /** Begins just before three o'clock at night. */
  readonly isAtNight?: boolean
}

async function buy(life: Life): Promise<void> {
  await life.place()
  await life.prepay()
  await life.pay()
  await life.pass(2)
}

/** Every course may be taken again from its beginning: what is done already is found done. */
export const lives = {
  buying: { live: buy, ends: 'paid' },
  /** WeChat's notice is lost, and the shop asks by itself. */
  losing: {
    async live(life) {
      await life.place()
      await life.prepay()
      await life.pay('pay-lose-callback')
      await life.pass(7)
    },
    ends: 'paid',
  },
  closing: {
    async live(life) {
      await life.place()
      await life.prepay()
      await life.cancel()
    },
    ends: 'closed',
  },
  /** Her money comes a minute after the order was closed. */
  late: {
    async live(life) {
      await life.place()
      await life.prepay()
      await life.pay('pay-late')
      await life.pass(20)
    },
    ends: 'closed',
  },
  shipping: {
    async live(life) {
      await buy(life)
      await life.ship()
      await life.pass(2)
    },
    ends: 'shipped',
  },
  givingBack: {
    async live(life) {
      await buy(life)
      await life.askBack()
      await life.pass(3)
    },
    ends: 'closed',
  },
  night: {
    async live(life) {
      await buy(life)
      await life.pass(6)
    },
    ends: 'paid',
    isAtNight: true,
  },
} as const satisfies Record<string, Course>
export type LifeName = keyof typeof lives

import { bucketStories } from './bucket-stories'
import { refundStories } from './refund-stories'
import { type Basket, type Stage, strangeKinds } from './stage'
import type { Actor, Story } from './story'

const one: Basket = [1, 0]

async function openOrder(stage: Stage): Promise<void> {
  await stage.place([1, 1])
}

async function openSheet(stage: Stage): Promise<void> {
  await openOrder(stage)
  await stage.prepay()
}

/** Money that was under way comes after the order was closed, by its buyer or because its time was up. */
async function lateMoney(stage: Stage, variant: number): Promise<void> {
  await openSheet(stage)
  await stage.pay('pay-late')
  if (variant % 2 === 0) await stage.cancel()
  await stage.pass(15.5)
  if (variant % 2 === 1) await stage.tick()
  await stage.pass(1)
}

const watching: Readonly<Record<string, Actor>> = {
  confirm: (stage) => stage.confirm(),
  detail: (stage) => stage.detail(),
}
const places = (basket: Basket, buyer: number): Actor => {
  return (stage) => stage.place(basket, { buyer, key: `keyOfBuyerNumber${buyer}` })
}
const tick: Actor = (stage) => stage.tick()

/** All situations, by name. */
export const stories = {
  /** More buyers than units, some of them wanting both goods. */
  crowd: {
    stock: [2, 1],
    actors: {
      first: places(one, 1),
      second: places(one, 2),
      third: places(one, 3),
      pair: places([1, 1], 4),
      otherPair: places([1, 1], 5),
      two: places([2, 0], 6),
      cheaper: (stage) => stage.placeCheaper(one),
      tick,
    },
    faulty: [/Document orders/, /Document skus/],
  },
  /** One buyer's key again, with the same body and with another. */
  sameKey: {
    stock: [3, 3],
    actors: {
      first: (stage) => stage.place(one),
      again: (stage) => stage.place(one),
      thirdTime: (stage) => stage.place(one),
      other: (stage) => stage.place([2, 0]),
      tick,
    },
    faulty: [/Document orders/, /Document skus/],
  },
  /** Somebody gives up the order while she pays it; in every second one an earlier try to close it got stuck. */
  closing: {
    stock: [2, 2],
    async before(stage, variant) {
      await openSheet(stage)
      if (variant % 2 === 0) return
      stage.world.setFaults(({ what }) => (what.includes('/v3/') ? 'down' : undefined))
      await stage.cancel()
      stage.world.setFaults(undefined)
    },
    actors: {
      pay: (stage) => stage.pay(),
      payLater: async (stage) => {
        await stage.hesitate()
        await stage.pay()
      },
      cancel: (stage) => stage.cancel(),
      tick,
      tickToo: tick,
      stranger: (stage) => stage.cancel(2),
      ...watching,
    },
    faulty: [/close$/, /GET \/v3/, /Document orders/, /Document payments/, /Document skus/],
  },
  /** The sheet is being opened while the order is given up, or its time is up. */
  opening: {
    stock: [2, 2],
    async before(stage, variant) {
      await openOrder(stage)
      if (variant % 3 === 0) await stage.pass(13)
      if (variant % 3 === 1) await stage.pass(15)
    },
    actors: {
      prepay: (stage) => stage.prepay(),
      prepayToo: (stage) => stage.prepay(),
      cancel: (stage) => stage.cancel(),
      tick,
      stranger: (stage) => stage.prepay(2),
      prepayAndPay: async (stage) => {
        await stage.prepay()
        await stage.pay()
      },
      ...watching,
    },
    faulty: [/jsapi$/, /\/v3\//, /Document orders/, /Document payments/],
  },
  /** The sheet is being opened in the very moment in which she gives the order up. */
  openingAndCancelling: {
    stock: [2, 2],
    before: openOrder,
    actors: {
      prepay: (stage) => stage.prepay(),
      prepayToo: (stage) => stage.prepay(),
      cancel: (stage) => stage.cancel(),
      cancelToo: (stage) => stage.cancel(),
    },
    slow: /jsapi$/,
    faulty: [/Document skus/],
  },
  /** She pays in the very moment in which she gives the order up. */
  payingAndCancelling: {
    stock: [2, 2],
    before: openSheet,
    actors: {
      payLater: async (stage) => {
        await stage.hesitate(5)
        await stage.pay()
      },
      cancel: (stage) => stage.cancel(),
      cancelToo: (stage) => stage.cancel(),
    },
  },
  /** WeChat cannot be asked, or does not close, while the order is to be closed. */
  closingInAnOutage: {
    stock: [2, 2],
    before: openSheet,
    actors: { pay: (stage) => stage.pay(), cancel: (stage) => stage.cancel(), tick, tickToo: tick, ...watching },
    outage: (variant) => [/close$/, /GET \/v3/][variant % 2] ?? /close$/,
  },
  /** WeChat takes no request to refund. */
  refundingInAnOutage: {
    stock: [2, 2],
    async before(stage, variant) {
      await lateMoney(stage, variant)
      await stage.noticeAgain()
    },
    actors: { tick, tickToo: tick, duplicate: (stage) => stage.noticeAgain(), ...watching },
    outage: () => /POST .*refunds$/,
  },
  /** Money has come after the order was closed. */
  late: {
    stock: [2, 2],
    before: lateMoney,
    actors: {
      notice: (stage) => stage.noticeAgain(),
      duplicate: (stage) => stage.noticeAgain(),
      thirdTime: (stage) => stage.noticeAgain(),
      tick,
      tickToo: tick,
      ...watching,
    },
    faulty: [/POST .*refunds$/, /Document orders/, /Document payments/, /Transaction/],
  },
  /** It comes just as the order is being closed. */
  lateAtClosing: {
    stock: [2, 2],
    async before(stage) {
      await openSheet(stage)
      await stage.pay('pay-late')
      await stage.pass(15.9)
    },
    actors: {
      arrive: async (stage) => {
        await stage.pass(0.5)
        await stage.noticeAgain()
      },
      cancel: (stage) => stage.cancel(),
      tick,
      tickToo: tick,
      ...watching,
    },
    faulty: [/close$/, /GET \/v3/, /Document orders/, /Document payments/, /Document skus/],
  },
  /** The money is there and nobody has said so. */
  lostNotice: {
    stock: [2, 2],
    async before(stage) {
      await openSheet(stage)
      await stage.pay('pay-lose-callback')
      await stage.pass(6)
    },
    actors: { tick, tickToo: tick, cancel: (stage) => stage.cancel(), ...watching },
    faulty: [/jsapi$/, /\/v3\//, /Document orders/, /Document payments/],
  },
  /** Somebody says things that are not so. */
  strange: {
    stock: [2, 2],
    async before(stage) {
      await openSheet(stage)
    },
    actors: {
      ...Object.fromEntries(
        strangeKinds
          .filter((kind) => !kind.startsWith('refund-'))
          .map((kind): [string, Actor] => [kind, (stage) => stage.strange(kind)]),
      ),
      confirm: (stage) => stage.confirm(),
    },
  },
  /** What happens to an order that is paid. */
  paid: {
    stock: [2, 2],
    async before(stage, variant) {
      await openSheet(stage)
      await stage.pay()
      if (variant % 2 === 0) await stage.tick()
      if (variant % 3 === 0) await stage.pass(15)
    },
    actors: {
      duplicate: (stage) => stage.noticeAgain(),
      duplicateToo: (stage) => stage.noticeAgain(),
      cancel: (stage) => stage.cancel(),
      prepay: (stage) => stage.prepay(),
      stranger: (stage) => stage.cancel(2),
      tick,
      tickToo: tick,
      other: places(one, 2),
      ...watching,
    },
    faulty: [/Document orders/, /Document payments/, /Document skus/],
  },
  /** An order that waits for its buyer, for some minutes. */
  waiting: {
    stock: [2, 2],
    async before(stage, variant) {
      await openOrder(stage)
      if (variant % 2 === 0) await stage.prepay()
      await stage.pass(3 + (variant % 8))
    },
    actors: { tick, tickToo: tick, prepay: (stage) => stage.prepay(), other: places([2, 0], 2), ...watching },
  },
  /** The late money is on its way back. */
  refunding: {
    stock: [2, 2],
    async before(stage, variant) {
      await lateMoney(stage, variant)
      await stage.noticeAgain()
      // In every third one WeChat takes the request and its answer is lost: it is asked for again.
      const loses = variant % 3 === 0
      if (loses) stage.world.setFaults(({ what }) => (/POST .*refunds$/.test(what) ? 'answer-lost' : undefined))
      await stage.tick()
      stage.world.setFaults(undefined)
      if (variant % 2 === 0) await stage.pass(0.2)
    },
    actors: {
      refundNotice: (stage) => stage.noticeAgain(1),
      refundNoticeToo: (stage) => stage.noticeAgain(1),
      wrongAmount: (stage) => stage.strange('refund-amount'),
      wrongNumber: (stage) => stage.strange('refund-number'),
      wrongShop: (stage) => stage.strange('refund-mchid'),
      duplicate: (stage) => stage.noticeAgain(),
      tick,
      ...watching,
    },
    faulty: [/Document orders/, /Document payments/],
  },
  ...refundStories,
  ...bucketStories,
} as const satisfies Record<string, Story>

export type StoryName = keyof typeof stories
export const storyNames = Object.keys(stories) as StoryName[]

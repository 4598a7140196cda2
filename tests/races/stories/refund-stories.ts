import type { Actor, Story } from './story'

const tick: Actor = (stage) => stage.tick()

/** Situations in which money goes back that came in time. */
export const refundStories = {
  /** She asks for what she paid for back, in several ways at once. */
  askingBack: {
    stock: [3, 2],
    async before(stage, variant) {
      await stage.place([2, 1])
      await stage.prepay()
      await stage.pay()
      if (variant % 2 === 0) await stage.tick()
    },
    actors: {
      all: (stage) => stage.askBack([2, 1]),
      allToo: (stage) => stage.askBack([2, 1]),
      one: (stage) => stage.askBack([1, 0]),
      oneToo: (stage) => stage.askBack([1, 0]),
      other: (stage) => stage.askBack([0, 1]),
      stranger: (stage) => stage.askBack([2, 1], { buyer: 2 }),
      tick,
      tickToo: tick,
      duplicate: (stage) => stage.noticeAgain(),
    },
    faulty: [/Document orders/, /Document refunds/],
  },
  /** What she asked back is on its way: WeChat may take a request and its answer be lost. */
  givingBack: {
    stock: [3, 2],
    async before(stage, variant) {
      await stage.place([2, 1])
      await stage.prepay()
      await stage.pay()
      await stage.tick()
      await stage.askBack(variant % 2 === 0 ? [2, 1] : [1, 1])
    },
    actors: {
      tick,
      tickToo: tick,
      later: async (stage) => {
        await stage.pass(1.1)
        await stage.tick()
      },
      refundNotice: async (stage) => {
        await stage.hesitate()
        await stage.noticeAgain(1)
      },
      duplicate: (stage) => stage.noticeAgain(),
      one: (stage) => stage.askBack([1, 0]),
    },
    faulty: [/POST .*refunds$/, /GET .*refunds/, /Document refunds/, /Document orders/, /Transaction/],
  },
} as const satisfies Record<string, Story>

import type { Actor, Story } from './story'

const places = (units: number, buyer: number): Actor => {
  return (stage) => stage.place([units, 0], { buyer, key: `keyOfBuyerNumber${buyer}` })
}
const tick: Actor = (stage) => stage.tick()

/** Situations of a SKU whose stock lies in several documents. */
export const bucketStories = {
  /** It is split, split otherwise and put together again while people buy its last units and give some back. */
  hotStock: {
    stock: [5, 1],
    async before(stage, variant) {
      if (variant % 3 > 0) await stage.split(1 + variant)
      await stage.place([2, 0])
      if (variant === 2) await stage.split(1)
      if (variant === 5) await stage.prepay()
    },
    actors: {
      first: places(1, 2),
      second: places(1, 3),
      third: places(1, 4),
      fourth: places(1, 5),
      two: places(2, 6),
      three: places(3, 7),
      again: async (stage) => {
        await places(1, 2)(stage)
        await places(1, 2)(stage)
      },
      cancel: (stage) => stage.cancel(),
      pay: (stage) => stage.pay(),
      split: (stage) => stage.split(2),
      splitMore: (stage) => stage.split(4),
      together: (stage) => stage.split(1),
      tick,
      tickToo: tick,
    },
    faulty: [/Document orders/, /modifyDocument skus/, /modifyDocument stock-buckets/, /getDocument/, /Transaction/],
  },
  /** Two are left in as many buckets, and most who come want one or both. */
  lastUnits: {
    stock: [4, 1],
    async before(stage, variant) {
      await stage.split(4)
      await stage.place([2, 0])
      if (variant % 2 === 0) await stage.prepay()
    },
    actors: {
      two: places(2, 2),
      twoToo: places(2, 3),
      one: places(1, 4),
      oneToo: places(1, 5),
      again: async (stage) => {
        await places(2, 2)(stage)
        await places(2, 2)(stage)
      },
      cancel: (stage) => stage.cancel(),
      pay: (stage) => stage.pay(),
      tick,
      tickToo: tick,
      together: (stage) => stage.split(1),
    },
    faulty: [/Document orders/, /modifyDocument stock-buckets/],
  },
} as const satisfies Record<string, Story>

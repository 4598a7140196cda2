import fc from 'fast-check'
import {
  currentPriceFen,
  leastMarginPerTenThousand,
  leastPriceFen,
  limitedPriceProblem,
  runningLimit,
} from './limited-price'

const limited = { priceFen: 990, fromAt: 1_000, untilAt: 2_000, dailyPriceFen: 1_290 }
const sku = { priceFen: 1_490, limited }

test('a limited price holds from its first moment to before its last', () => {
  expect([999, 1_000, 1_999, 2_000].map((now) => currentPriceFen(sku, now))).toEqual([1_490, 990, 990, 1_490])
})

test('a list price that has fallen to it or below counts, and nothing is called limited then', () => {
  expect([
    currentPriceFen({ priceFen: 990, limited }, 1_500),
    currentPriceFen({ priceFen: 900, limited }, 1_500),
  ]).toEqual([990, 900])
  expect(runningLimit({ priceFen: 990, limited }, 1_500)).toBeUndefined()
})

test('the least price keeps the floor and the margin, and one fen less breaks one of them', () => {
  const fen = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(fen, fen, (floorFen, costFen) => {
      const keeps = (price: number) =>
        price >= 1 && price >= floorFen && (price - costFen) * 10_000 >= price * leastMarginPerTenThousand
      const least = leastPriceFen({ floorFen, costFen })
      return keeps(least) && !keeps(least - 1)
    }),
  )
  expect(leastPriceFen({})).toBe(1)
})

test('what nobody paid for, what is not lower and what is too low cannot be saved', () => {
  const guard = { floorFen: 900, costFen: 500 }
  expect(limitedPriceProblem(990, undefined, guard)).toBe('never-sold')
  expect([limitedPriceProblem(1_290, 1_290, guard), limitedPriceProblem(1_289, 1_290, guard)]).toEqual([
    'not-lower',
    undefined,
  ])
  expect([limitedPriceProblem(899, 1_290, guard), limitedPriceProblem(900, 1_290, guard)]).toEqual([
    'too-low',
    undefined,
  ])
})

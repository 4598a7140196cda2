import fc from 'fast-check'
import type { OrderId } from '../kernel/ids'
import { bucketIdOf, firstBucket, type Free, levellingMoves, unitsOf, waysToTake } from './stock-buckets'

const stockOf = (free: readonly number[]): Free[] => free.map((available, bucket) => ({ bucket, available }))
const stocks = fc.array(fc.nat(9), { minLength: 1, maxLength: 17 }).map(stockOf)

test('no two buckets of two SKUs have one document', () => {
  const place = fc.tuple(fc.stringMatching(/^[0-9A-Zx]{1,4}$/), fc.integer({ min: 1, max: 16 }))
  fc.assert(
    fc.property(place, place, ([a, one], [b, other]) => {
      const isSame = bucketIdOf(`sku${a}`, one) === bucketIdOf(`sku${b}`, other)
      expect(isSame).toBe(a === b && one === other)
    }),
  )
})

test('orders ask all buckets first, about equally often, and each always the same', () => {
  const asked = new Map<number, number>()
  for (let order = 0; order < 1_600; order += 1) {
    const orderId: OrderId = `ord${String(order)}`
    const bucket = firstBucket(orderId, 8)
    expect(firstBucket(orderId, 8)).toBe(bucket)
    asked.set(bucket, (asked.get(bucket) ?? 0) + 1)
  }
  expect([...asked.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  for (const count of asked.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
})

test('an order is served out of one bucket when any has enough, the first one asked at its turn', () => {
  expect(waysToTake(stockOf([3, 1, 2, 5]), 2, 2)).toEqual([
    [{ bucket: 2, quantity: 2 }],
    [{ bucket: 3, quantity: 2 }],
    [{ bucket: 0, quantity: 2 }],
  ])
})

test('an order that no bucket can serve alone is served out of several, and refused only when all have too few', () => {
  expect(waysToTake(stockOf([0, 1, 2, 1]), 3, 3)).toEqual([
    [
      { bucket: 1, quantity: 1 },
      { bucket: 2, quantity: 2 },
    ],
  ])
  expect(waysToTake(stockOf([0, 1, 2, 1]), 5, 1)).toEqual([])
})

test('whatever is free: there is a way exactly when the sum suffices, and no way takes more than there is', () => {
  fc.assert(
    fc.property(stocks, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 16 }), (stock, quantity, first) => {
      const ways = waysToTake(stock, quantity, first)
      expect(ways.length > 0).toBe(unitsOf(stock) >= quantity)
      for (const parts of ways) {
        expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity)
        expect(new Set(parts.map(({ bucket }) => bucket)).size).toBe(parts.length)
        for (const part of parts) expect(part.quantity).toBeLessThanOrEqual(stock[part.bucket]?.available ?? 0)
      }
    }),
  )
})

const spreads = fc.integer({ min: 0, max: 16 })

test('levelling moves no more than there is, loses none, and leaves nothing where nobody looks first', () => {
  fc.assert(
    fc.property(stocks, spreads, fc.boolean(), (stock, wanted, isEven) => {
      const spread = Math.min(wanted, stock.length - 1)
      const free = stock.map(({ available }) => available)
      for (const { bucket, units } of levellingMoves(stock, spread, isEven)) {
        free[0] = (free[0] ?? 0) - units
        free[bucket] = (free[bucket] ?? 0) + units
        expect(Math.min(free[0], free[bucket])).toBeGreaterThanOrEqual(0)
      }
      expect(free.reduce((sum, units) => sum + units, 0)).toBe(unitsOf(stock))
      if (spread > 0) expect(free[0]).toBe(0)
      expect(free.slice(spread + 1).every((units) => units === 0)).toBe(true)
      const used = free.slice(1, spread + 1)
      if (isEven && spread > 0) expect(Math.max(...used) - Math.min(...used)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a stock that lies as it should is left alone', () => {
  expect(levellingMoves(stockOf([0, 2, 1]), 2, true)).toEqual([])
  expect(levellingMoves(stockOf([0, 5, 0]), 2, false)).toEqual([])
  expect(levellingMoves(stockOf([7]), 0, true)).toEqual([])
})

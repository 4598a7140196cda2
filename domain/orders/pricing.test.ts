import fc from 'fast-check'
import { sumFen } from '../kernel/money'
import type { FreightTemplate } from './freight'
import { type Discount, price, type PricingInput, type PricingLine } from './pricing'

const noFreight: FreightTemplate = {
  code: 'FREE',
  name: '包邮',
  rule: { mode: 'amount', steps: [], provinceSteps: [] },
  notDelivered: [],
}

const line = (skuId: string, listPriceFen: number, more: Partial<PricingLine> = {}): PricingLine => ({
  skuId,
  listPriceFen,
  quantity: 1,
  weightGrams: 100,
  ...more,
})

const basis = (lines: PricingLine[], more: Partial<PricingInput> = {}): PricingInput => ({
  lines,
  promotions: [],
  pointsFen: 0,
  freight: [noFreight],
  ...more,
})

const off = (fen: number, thresholdFen = 0, skuIds?: string[]): Discount => ({
  thresholdFen,
  off: { kind: 'sum', fen },
  skuIds,
})

test('without discounts the goods are what is paid', () => {
  const priced = price(basis([line('a', 990, { quantity: 3 }), line('b', 2_500)]))
  expect(priced).toMatchObject({ goodsFen: 5_470, promotionFen: 0, couponFen: 0, pointsFen: 0, payableFen: 5_470 })
})

test('the lowest of list, member, limited-time and flash price is charged', () => {
  const prices = { memberPriceFen: 900, limitedPriceFen: 850, flashPriceFen: 870 }
  expect(price(basis([line('a', 990, prices)])).lines[0]?.unitPriceFen).toBe(850)
})

test('promotion, then coupon, then points: each on what the last left', () => {
  const priced = price(
    basis([line('a', 10_000)], {
      promotions: [off(1_000, 6_900)],
      coupon: { thresholdFen: 9_000, off: { kind: 'rate', perTenThousand: 1_000 } },
      pointsFen: 50,
    }),
  )
  expect(priced).toMatchObject({ promotionFen: 1_000, couponFen: 900, pointsFen: 50, payableFen: 8_050 })
})

test('a coupon whose threshold the promotion broke takes nothing off', () => {
  const priced = price(basis([line('a', 10_000)], { promotions: [off(1_000)], coupon: off(500, 9_001) }))
  expect(priced).toMatchObject({ promotionFen: 1_000, couponFen: 0, payableFen: 9_000 })
})

test('a coupon for some goods is counted and split over those alone', () => {
  const priced = price(
    basis([line('a', 3_000), line('b', 1_000), line('c', 2_000)], { coupon: off(100, 3_000, ['b', 'c']) }),
  )
  expect(priced.lines.map(({ couponFen }) => couponFen)).toEqual([0, 33, 67])
})

const byPiece: FreightTemplate = {
  code: 'P',
  name: '礼盒',
  rule: { mode: 'piece', rate: { first: 1, firstFen: 800, next: 1, nextFen: 400 }, provinceRates: [] },
  notDelivered: [],
}
const byWeight: FreightTemplate = {
  code: 'W',
  name: '快递',
  rule: { mode: 'weight', rate: { first: 1_000, firstFen: 600, next: 500, nextFen: 200 }, provinceRates: [] },
  notDelivered: [],
  freeFromFen: 3_900,
}

test('a line weighs as much and counts as many pieces as are bought of it, each under its own template', () => {
  const lines = [
    line('a', 100, { quantity: 3, weightGrams: 500 }),
    line('b', 100, { quantity: 2, freightCode: 'P', weightGrams: 9_000 }),
  ]
  expect(price(basis(lines, { freight: [byWeight, byPiece] })).freightFen).toBe(800 + 1_200)
})

test('free freight is read after promotions and coupon, and points do not count against it', () => {
  const goods = [line('a', 4_000)]
  const freight = [byWeight]
  expect(price(basis(goods, { freight, pointsFen: 200 })).freightFen).toBe(0)
  expect(price(basis(goods, { freight, promotions: [off(100)] })).freightFen).toBe(0)
  expect(price(basis(goods, { freight, promotions: [off(101)] })).freightFen).toBe(600)
  expect(price(basis(goods, { freight, coupon: off(101) })).freightFen).toBe(600)
})

const anyLine = fc.record({
  skuId: fc.constantFrom('a', 'b', 'c', 'd'),
  quantity: fc.integer({ min: 1, max: 99 }),
  listPriceFen: fc.integer({ min: 1, max: 5_000_000 }),
  weightGrams: fc.integer({ min: 1, max: 5_000 }),
})
const anyDiscount: fc.Arbitrary<Discount> = fc.record({
  thresholdFen: fc.nat(1_000_000),
  off: fc.oneof(
    fc.record({ kind: fc.constant('sum' as const), fen: fc.nat(2_000_000) }),
    fc.record({ kind: fc.constant('rate' as const), perTenThousand: fc.integer({ min: 0, max: 10_000 }) }),
  ),
  skuIds: fc.option(fc.subarray(['a', 'b', 'c', 'd']), { nil: undefined }),
})
const anyInput: fc.Arbitrary<PricingInput> = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 12 }),
  promotions: fc.array(anyDiscount, { maxLength: 3 }),
  coupon: fc.option(anyDiscount, { nil: undefined }),
  pointsFen: fc.nat(500_000),
  freight: fc.constant<FreightTemplate[]>([{ ...byWeight, freeFromFen: 100_000 }]),
})

test('the sum is honest: goods less every discount plus freight is what is paid, in total and on every line', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const priced = price(input)
      const { goodsFen, promotionFen, couponFen, pointsFen, freightFen, payableFen } = priced
      expect(payableFen).toBe(goodsFen - promotionFen - couponFen - pointsFen + freightFen)
      expect(sumFen(priced.lines.map((one) => one.paidFen))).toBe(payableFen - freightFen)
      for (const one of priced.lines) {
        expect(one.paidFen).toBe(one.goodsFen - one.discountFen)
        expect(one.discountFen).toBe(one.promotionFen + one.couponFen + one.pointsFen)
        expect(one.paidFen).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('the order in which the phone lists the lines changes nothing in total', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const backwards = price({ ...input, lines: [...input.lines].reverse() })
      expect(backwards.payableFen).toBe(price(input).payableFen)
    }),
  )
})

test('taking the coupon away never makes the goods cheaper', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const paid = (given: PricingInput) => sumFen(price({ ...given, pointsFen: 0 }).lines.map((one) => one.paidFen))
      expect(paid({ ...input, coupon: undefined })).toBeGreaterThanOrEqual(paid(input))
    }),
  )
})

test('amounts beyond what a number holds exactly are refused, not rounded', () => {
  expect(() => price(basis([line('a', Number.MAX_SAFE_INTEGER, { quantity: 2 })]))).toThrow(RangeError)
})

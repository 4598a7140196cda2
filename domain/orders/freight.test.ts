import { type Delivery, freeFromFen, freightFen, type FreightTemplate, isDeliverable, isFreightKnown } from './freight'

const byWeight: FreightTemplate = {
  code: 'W',
  name: '快递',
  rule: {
    mode: 'weight',
    rate: { first: 1_000, firstFen: 600, next: 500, nextFen: 200 },
    provinceRates: [
      {
        provinces: ['新疆', '西藏'],
        rate: { first: 1_000, firstFen: 1_800, next: 1_000, nextFen: 1_200 },
        freeFromFen: 12_900,
      },
      { provinces: ['青海'], rate: { first: 1_000, firstFen: 1_000, next: 1_000, nextFen: 500 } },
    ],
  },
  notDelivered: ['香港'],
  freeFromFen: 3_900,
}
const byPiece: FreightTemplate = {
  code: 'P',
  name: '礼盒',
  rule: { mode: 'piece', rate: { first: 2, firstFen: 500, next: 1, nextFen: 100 }, provinceRates: [] },
  notDelivered: ['西藏'],
  freeFromFen: 9_900,
}
const byAmount = {
  code: 'A',
  name: '按金额',
  rule: {
    mode: 'amount' as const,
    steps: [
      { belowFen: 2_000, freightFen: 800 },
      { belowFen: 5_000, freightFen: 400 },
    ],
    provinceSteps: [{ provinces: ['海南'], steps: [{ belowFen: 8_000, freightFen: 1_500 }] }],
  },
  notDelivered: [],
} satisfies FreightTemplate

/** One line that goes by the only template there is. */
const parcel = (template: FreightTemplate, line: { weightGrams?: number; pieces?: number }, province?: string) => ({
  templates: [template],
  lines: [{ weightGrams: 1, pieces: 1, ...line }],
  province,
})

test.each([
  [1, 600],
  [1_000, 600],
  [1_001, 800],
  [1_500, 800],
  [1_501, 1_000],
])('%d grams cost %d fen', (weightGrams, costFen) => {
  expect(freightFen(parcel(byWeight, { weightGrams }, '浙江省'), 1_000)).toBe(costFen)
})

test('freight is free from the sum on, not a fen before', () => {
  expect(freightFen(parcel(byWeight, {}, '浙江省'), 3_899)).toBe(600)
  expect(freightFen(parcel(byWeight, {}, '浙江省'), 3_900)).toBe(0)
})

test('a remote province has its own rate and its own free sum, under its full name too', () => {
  const toXinjiang = parcel(byWeight, { weightGrams: 2_000 }, '新疆维吾尔自治区')
  expect(freightFen(toXinjiang, 3_900)).toBe(3_000)
  expect(freightFen(toXinjiang, 12_900)).toBe(0)
  expect(freeFromFen(toXinjiang)).toBe(12_900)
})

test('a province whose own rate names no free sum is never free', () => {
  const toQinghai = parcel(byWeight, {}, '青海省')
  expect(freeFromFen(toQinghai)).toBeUndefined()
  expect(freightFen(toQinghai, 1_000_000)).toBe(1_000)
})

test('by piece, every further piece costs the same', () => {
  expect([1, 2, 3, 5].map((pieces) => freightFen(parcel(byPiece, { pieces }), 1_000))).toEqual([500, 500, 600, 800])
})

test('by amount, the first step above the goods applies and above all it is free', () => {
  expect([1_999, 2_000, 4_999, 5_000].map((goodsFen) => freightFen(parcel(byAmount, {}), goodsFen))).toEqual([
    800, 400, 400, 0,
  ])
})

test('by amount, the order in which steps are written changes nothing', () => {
  const { steps, provinceSteps } = byAmount.rule
  const backwards = { ...byAmount, rule: { mode: 'amount' as const, steps: [...steps].reverse(), provinceSteps } }
  expect([1_999, 2_000, 5_000].map((goodsFen) => freightFen(parcel(backwards, {}), goodsFen))).toEqual([800, 400, 0])
})

test('by amount, the sum to reach is where the steps end, unless one is named below it', () => {
  expect(freeFromFen(parcel(byAmount, {}))).toBe(5_000)
  expect(freeFromFen(parcel(byAmount, {}, '海南省'))).toBe(8_000)
  expect(freeFromFen(parcel({ ...byAmount, freeFromFen: 3_000 }, {}))).toBe(3_000)
  expect(freeFromFen(parcel({ ...byAmount, freeFromFen: 9_000 }, {}))).toBe(5_000)
})

test('by amount, a province can have steps of its own', () => {
  expect([7_999, 8_000].map((goodsFen) => freightFen(parcel(byAmount, {}, '海南省'), goodsFen))).toEqual([1_500, 0])
})

const mixed = (province?: string): Delivery => ({
  templates: [byWeight, byPiece],
  lines: [
    { weightGrams: 600, pieces: 2 },
    { freightCode: 'P', weightGrams: 5_000, pieces: 3 },
    { freightCode: 'W', weightGrams: 500, pieces: 1 },
  ],
  province,
})

test('lines are parted by template: weights and pieces count within their part, and the parts add up', () => {
  // 1,100 g by weight: 600 + 200; three boxes by piece: 500 + 100.
  expect(freightFen(mixed('浙江省'), 1_000)).toBe(800 + 600)
})

test('a sum to reach is read against the whole order, for each template its own', () => {
  expect(freightFen(mixed('浙江省'), 3_900)).toBe(600)
  expect(freightFen(mixed('浙江省'), 9_900)).toBe(0)
  expect(freeFromFen(mixed('浙江省'))).toBe(9_900)
})

test('a line that names none goes by the first template, and one nobody knows is never guessed', () => {
  const templates = [byWeight, byPiece]
  const by = (freightCode?: string) => ({ templates, lines: [{ freightCode, weightGrams: 1_001, pieces: 1 }] })
  expect(freightFen(by(), 1_000)).toBe(800)
  for (const ask of [freeFromFen, isDeliverable, (delivery: Delivery) => freightFen(delivery, 1_000)])
    expect(() => ask({ ...by('GONE'), province: '浙江省' })).toThrow('GONE')
  expect([undefined, 'W', 'P', 'GONE'].map((code) => isFreightKnown(templates, code))).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('an order goes only where every line goes; without a province nothing is refused', () => {
  expect(isDeliverable(parcel(byWeight, {}, '香港特别行政区'))).toBe(false)
  expect(isDeliverable(parcel(byWeight, {}, '浙江省'))).toBe(true)
  expect(isDeliverable(mixed('西藏自治区'))).toBe(false)
  expect(isDeliverable(mixed('浙江省'))).toBe(true)
  expect(isDeliverable(mixed())).toBe(true)
})

test('an empty parcel costs nothing, and is told the sum of the first template', () => {
  expect(freightFen(parcel(byWeight, { weightGrams: 0, pieces: 0 }), 0)).toBe(0)
  expect(freightFen({ templates: [byWeight], lines: [] }, 0)).toBe(0)
  expect(freeFromFen({ templates: [byWeight], lines: [] })).toBe(3_900)
})

test('a shop without a template is not set up', () => {
  expect(() => freightFen({ templates: [], lines: [{ weightGrams: 1, pieces: 1 }] }, 0)).toThrow('no freight template')
})

import { freeFromFen, freightFen, type FreightTemplate, isDeliverable } from './freight'

const byWeight: FreightTemplate = {
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
const parcel = (weightGrams: number, goodsFen = 1_000, pieces = 1) => ({ weightGrams, goodsFen, pieces })

test.each([
  [1, 600],
  [1_000, 600],
  [1_001, 800],
  [1_500, 800],
  [1_501, 1_000],
])('%d grams cost %d fen', (weightGrams, costFen) => {
  expect(freightFen(byWeight, parcel(weightGrams), '浙江省')).toBe(costFen)
})

test('freight is free from the sum on, not a fen before', () => {
  expect(freightFen(byWeight, parcel(100, 3_899), '浙江省')).toBe(600)
  expect(freightFen(byWeight, parcel(100, 3_900), '浙江省')).toBe(0)
})

test('a remote province has its own rate and its own free sum, under its full name too', () => {
  expect(freightFen(byWeight, parcel(2_000, 3_900), '新疆维吾尔自治区')).toBe(3_000)
  expect(freightFen(byWeight, parcel(2_000, 12_900), '新疆维吾尔自治区')).toBe(0)
  expect(freeFromFen(byWeight, '新疆维吾尔自治区')).toBe(12_900)
})

test('a province whose own rate names no free sum is never free', () => {
  expect(freeFromFen(byWeight, '青海省')).toBeUndefined()
  expect(freightFen(byWeight, parcel(100, 1_000_000), '青海省')).toBe(1_000)
})

test('some places are not served', () => {
  expect(isDeliverable(byWeight, '香港特别行政区')).toBe(false)
  expect(isDeliverable(byWeight, '浙江省')).toBe(true)
})

test('by piece, every further piece costs the same', () => {
  const rate = { first: 2, firstFen: 500, next: 1, nextFen: 100 }
  const byPiece: FreightTemplate = { rule: { mode: 'piece', rate, provinceRates: [] }, notDelivered: [] }
  expect([1, 2, 3, 5].map((pieces) => freightFen(byPiece, parcel(9_999, 1_000, pieces)))).toEqual([500, 500, 600, 800])
})

test('by amount, the first step above the goods applies and above all it is free', () => {
  const steps = [
    { belowFen: 2_000, freightFen: 800 },
    { belowFen: 5_000, freightFen: 400 },
  ]
  const byAmount: FreightTemplate = { rule: { mode: 'amount', steps }, notDelivered: [] }
  expect([1_999, 2_000, 4_999, 5_000].map((goods) => freightFen(byAmount, parcel(1, goods)))).toEqual([
    800, 400, 400, 0,
  ])
})

test('an empty parcel costs nothing', () => {
  expect(freightFen(byWeight, { weightGrams: 0, goodsFen: 0, pieces: 0 })).toBe(0)
})

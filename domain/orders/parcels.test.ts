import fc from 'fast-check'
import { carrierOf, carriers, carrierCodes } from './carriers'
import { exceeding, mayCorrect, nextUpload, type Parcel, sameItems, unsentOf } from './parcels'

const parcel = (number: string, more: Partial<Parcel> = {}): Parcel => ({
  parcelId: `pcl${number}`,
  company: 'ZTO',
  number,
  items: [{ skuId: 'skuA', quantity: 1 }],
  shippedAt: 1,
  ...more,
})
const told = (number: string, by = number): Parcel => parcel(number, { told: { company: 'ZTO', number: by } })
const nothing = { isFinished: false, isReshipped: false }
const finished = { isFinished: true, isReshipped: false }

test('what has left and what is still to be sent make up what was bought', () => {
  const quantity = fc.integer({ min: 1, max: 20 })
  fc.assert(
    fc.property(quantity, fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 15 }), (bought, parts) => {
      const lines = [{ skuId: 'skuA' as const, quantity: bought }]
      const parcels: Pick<Parcel, 'items'>[] = []
      for (const part of parts) {
        const items = [{ skuId: 'skuA' as const, quantity: part }]
        if (!exceeding(unsentOf(lines, parcels), items)) parcels.push({ items })
      }
      const sent = parcels.flatMap(({ items }) => items).reduce((sum, item) => sum + item.quantity, 0)
      const [left] = unsentOf(lines, parcels)
      expect(left?.quantity).toBe(bought - sent)
      expect(sent).toBeLessThanOrEqual(bought)
    }),
  )
})

test('more than is left, or what was not bought, is named', () => {
  const unsent = [{ skuId: 'skuA' as const, quantity: 2 }]
  expect(exceeding(unsent, [{ skuId: 'skuA', quantity: 2 }])).toBeUndefined()
  expect(exceeding(unsent, [{ skuId: 'skuA', quantity: 3 }])).toEqual({ skuId: 'skuA', unsent: 2 })
  expect(exceeding(unsent, [{ skuId: 'skuB', quantity: 1 }])).toEqual({ skuId: 'skuB', unsent: 0 })
})

test('two parcels hold the same in whatever order it is told', () => {
  const a = { skuId: 'skuA', quantity: 1 } as const
  const b = { skuId: 'skuB', quantity: 2 } as const
  expect(sameItems([a, b], [b, a])).toBe(true)
  expect(sameItems([a], [a, b])).toBe(false)
  expect(sameItems([a], [{ ...a, quantity: 2 }])).toBe(false)
})

test.each([
  ['nothing has left', [], false, nothing, undefined],
  ['one parcel holds everything', [parcel('1')], true, nothing, ['first', ['1'], true, true]],
  ['one of several left', [parcel('1')], false, nothing, ['first', ['1'], false, false]],
  ['the last one left', [told('1'), parcel('2')], true, nothing, ['first', ['2'], false, true]],
  ['WeChat was told elsewhere that all has left', [parcel('1')], true, finished, undefined],
  ['WeChat knows all', [told('1'), told('2')], true, finished, undefined],
  ['a number was corrected before the rest left', [told('1', '0')], false, nothing, undefined],
  [
    'a number was corrected afterwards',
    [told('1', '0'), told('2')],
    true,
    finished,
    ['again', ['1', '2'], false, true],
  ],
  ['it was corrected twice', [told('1', '0')], true, { ...finished, isReshipped: true }, undefined],
] as const)('when %s, WeChat is told what it can be told', (...[, parcels, isAllSent, state, expected]) => {
  const next = nextUpload(parcels, isAllSent, state)
  expect(next && [next.kind, next.parcels.map(({ number }) => number), next.isWhole, next.isAllSent]).toEqual(expected)
})

test.each([
  ['a parcel WeChat has not heard of', parcel('1'), 'paid', nothing, true],
  ['a parcel it knows, once', told('1'), 'shipped', finished, true],
  ['a parcel it knows, twice', told('1'), 'shipped', { ...finished, isReshipped: true }, false],
  ['a parcel that has come', told('1'), 'received', finished, false],
] as const)('%s may be corrected or not', (...[, one, status, state, may]) => {
  expect(mayCorrect(one, status, state)).toBe(may)
})

test('a company is known by its code, its name, and what people call it', () => {
  for (const code of carrierCodes)
    expect([carrierOf(code.toLowerCase()), carrierOf(carriers[code])]).toEqual([code, code])
  expect([carrierOf(' 中通 '), carrierOf('韵达快递'), carrierOf('顺丰'), carrierOf('邮政')]).toEqual([
    'ZTO',
    'YD',
    'SF',
    'YZPY',
  ])
  expect([carrierOf(''), carrierOf('飞毛腿'), carrierOf('toString')]).toEqual([undefined, undefined, undefined])
})

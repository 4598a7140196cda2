import { readFootprints, withFootprint, type Footprint } from './footprint-list'

const seen = (name: string, seenAt: number): Footprint => ({ productId: `prd${name}`, seenAt })

test('a product seen again comes to the front and stands there once', () => {
  expect(withFootprint([seen('B', 2), seen('A', 1)], seen('A', 3))).toEqual([seen('A', 3), seen('B', 2)])
})

test('the last fifty are kept', () => {
  const fifty = Array.from({ length: 50 }, (_, place) => seen(String(place), 100 - place))
  const next = withFootprint(fifty, seen('new', 200))
  expect(next).toEqual([seen('new', 200), ...fifty.slice(0, 49)])
})

test('what storage damaged is left out, the rest stays', () => {
  expect(readFootprints('')).toEqual([])
  expect(readFootprints([seen('A', 1), null, { productId: 'ordX', seenAt: 1 }, { productId: 'prdB' }, 7])).toEqual([
    seen('A', 1),
  ])
})

import fc from 'fast-check'
import { newerFirst, type Review, summarise } from './summarise'

const review = (stars: number, writtenAt: number, pictures = 0): Review => ({
  reviewId: `rev${String(writtenAt)}x${String(stars)}`,
  author: '林**',
  stars,
  text: '脆',
  specText: '260克',
  pictureIds: Array.from({ length: pictures }, (_, index) => `cloud://shop.a/reviews/${String(index)}.webp`),
  writtenAt,
})

test('a product without reviews has no summary', () => {
  expect(summarise([])).toBeUndefined()
})

test('three stars are critical, four are not, and the mean is told in tenths', () => {
  const summary = summarise([review(5, 1), review(5, 2, 2), review(4, 3), review(3, 4)])
  expect(summary).toMatchObject({ count: 4, withPictures: 1, critical: 1, starsTenths: 43 })
  expect(summary?.latest.map(({ writtenAt }) => writtenAt)).toEqual([4, 3])
})

test('a summary does not depend on the order reviews come in, and its numbers fit together', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(9), fc.nat(1)), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(some, (drawn) => {
      const reviews = drawn.map(([stars, at, pictures]) => review(stars, at, pictures))
      const summary = summarise(reviews)
      expect(summarise([...reviews].reverse())).toEqual({
        ...summary,
        latest: [...reviews].reverse().sort(newerFirst).slice(0, 2),
      })
      const lowest = Math.min(...reviews.map(({ stars }) => stars))
      const highest = Math.max(...reviews.map(({ stars }) => stars))
      expect(summary?.starsTenths).toBeGreaterThanOrEqual(lowest * 10)
      expect(summary?.starsTenths).toBeLessThanOrEqual(highest * 10)
      expect(summary?.critical === 0).toBe(lowest > 3)
    }),
  )
})

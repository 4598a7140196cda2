import fc from 'fast-check'
import type { SkuId } from '../kernel/ids'
import { maskedAuthor } from './author'
import { reviewLimits } from './limits'
import { hadSkuIds, mayReview, reviewUntil } from './may-review'
import { isWaiting, pictureStates, shownPictures } from './pictures'

const line = { skuId: 'skuA', quantity: 2 } as const
const come = { status: 'received', receivedAt: 1_000, lines: [line] } as const

test('she may write until ninety days after the receipt, to the millisecond', () => {
  const end = 1_000 + 90 * 86_400_000
  expect(reviewUntil(come)).toBe(end)
  expect([mayReview(come, end), mayReview(come, end + 1)]).toEqual([true, false])
  expect(reviewLimits.writeWithinMs).toBe(end - 1_000)
})

test.each(['awaiting-payment', 'closing', 'closed', 'paid', 'shipped'] as const)(
  'of an order that is %s there is nothing to review',
  (status) => {
    expect(mayReview({ ...come, status }, 1_000)).toBe(false)
    expect(reviewUntil({ ...come, status })).toBeUndefined()
  },
)

test('an order of which every line has its review waits for no more', () => {
  expect(mayReview({ ...come, status: 'reviewed' }, 1_000)).toBe(false)
})

test('she had a line exactly when some unit of it was sent', () => {
  const units = fc.array(fc.record({ bought: fc.integer({ min: 1, max: 9 }), left: fc.nat(9) }), { maxLength: 6 })
  fc.assert(
    fc.property(units, (drawn) => {
      const skuId = (at: number): SkuId => `sku${String(at)}`
      const lines = drawn.map(({ bought }, at) => ({ skuId: skuId(at), quantity: bought }))
      const sent = drawn.map(({ bought, left }, at) => ({ skuId: skuId(at), quantity: Math.max(0, bought - left) }))
      const had = hadSkuIds({ lines, parcels: [{ items: sent.filter(({ quantity }) => quantity > 0) }] })
      expect(had).toEqual(sent.filter(({ quantity }) => quantity > 0).map((one) => one.skuId))
    }),
  )
})

test.each([
  ['林小雨', '林**'],
  [' 🌻瓜子 ', '🌻**'],
  ['', '微信用户'],
  [undefined, '微信用户'],
])('the author %j is read as %s', (nickname, shown) => {
  expect(maskedAuthor(nickname)).toBe(shown)
})

test('only what has passed is shown, in her order', () => {
  const pictures = [...pictureStates, ...pictureStates].map((state, at) => ({ pictureId: String(at), state }))
  expect(shownPictures(pictures)).toEqual(['1', '4'])
  expect([isWaiting(pictures), isWaiting(pictures.slice(1, 3))]).toEqual([true, false])
})

import { isTouched, noDraft, readDrafts, withoutStars, wordsOf } from './review-draft'

const full = { stars: 4, text: ' 脆\r\n不咸\t好 ', pictureIds: ['cloud://a.b/review-pictures/a.jpg'] }

test('what was kept comes back, and what is not of its kind is as good as nothing', () => {
  expect(readDrafts({ skuA: full, skuB: { stars: 9, text: 1, pictureIds: 'x' }, skuC: null })).toEqual({
    skuA: full,
    skuB: noDraft,
    skuC: noDraft,
  })
  expect([readDrafts(undefined), readDrafts(''), readDrafts(7)]).toEqual([{}, {}, {}])
})

test('never more comes back than may be sent', () => {
  const kept = { skuA: { stars: 1, text: '长'.repeat(600), pictureIds: Array.from({ length: 12 }, () => 'x') } }
  const { skuA } = readDrafts(kept)
  expect([skuA?.text.length, skuA?.pictureIds.length]).toEqual([500, 9])
})

test('only lines she said something of are sent, tidied; those without stars are told apart', () => {
  const drafts = { skuA: full, skuB: { ...noDraft, text: '没打分' }, skuC: { ...noDraft, text: '  ' } }
  const all = ['skuA', 'skuB', 'skuC', 'skuD'] as const
  expect(wordsOf(all, drafts).map(({ skuId }) => skuId)).toEqual(['skuA', 'skuB'])
  expect(wordsOf(all, drafts)[0]).toEqual({ ...full, skuId: 'skuA', text: '脆\n不咸 好' })
  expect(withoutStars(all, drafts)).toEqual(['skuB'])
  expect([isTouched(noDraft), isTouched({ ...noDraft, stars: 1 })]).toEqual([false, true])
})

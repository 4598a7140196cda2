import { partAt } from './part-at'

const parts = [
  { key: 'goods', top: -900, bottom: -100 },
  { key: 'reviews', top: -100, bottom: 400 },
  { key: 'details', top: 400, bottom: 2000 },
]

test('what is read is the last part that begins above the bar', () => {
  expect(partAt(parts, 100)).toBe('reviews')
  expect(partAt(parts, 400)).toBe('details')
  expect(partAt(parts, 399)).toBe('reviews')
})

test('above all parts the first one is read', () => {
  expect(partAt([{ key: 'goods', top: 50, bottom: 90 }], 0)).toBe('goods')
  expect(partAt([], 0)).toBeUndefined()
})

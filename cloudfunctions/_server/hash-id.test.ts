import { bodyHash, hashId } from './hash-id'

test('the same buyer and key make the same id; no other pair does', () => {
  expect(hashId('ord', 'oA', 'key')).toBe(hashId('ord', 'oA', 'key'))
  const others = [hashId('ord', 'oA', 'kez'), hashId('ord', 'oAk', 'ey'), hashId('ord', 'oB', 'key')]
  expect(new Set([hashId('ord', 'oA', 'key'), ...others]).size).toBe(4)
})

test('an id is its kind and 32 letters and digits', () => {
  expect(hashId('ord', 'oA', 'key')).toMatch(/^ord[0-9a-f]{32}$/)
})

test('what a request says does not depend on the order of its keys, but on every value', () => {
  expect(bodyHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(bodyHash({ b: [{ d: 3, c: 2 }], a: 1 }))
  expect(bodyHash({ a: 1, b: [1, 2] })).not.toBe(bodyHash({ a: 1, b: [2, 1] }))
  expect(bodyHash({ a: 1 })).not.toBe(bodyHash({ a: '1' }))
})

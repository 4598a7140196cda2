import { soldText } from './sold-text'
import { isSoon, timeParts } from './time-parts'

test.each([
  [1, '已售 1'],
  [9_999, '已售 9999'],
  [10_000, '已售 1万'],
  [10_999, '已售 1万'],
  [19_999, '已售 1.9万'],
  [1_234_567, '已售 123.4万'],
])('%d sold is never written as more than it is: %s', (count, text) => {
  expect(soldText(count)).toBe(text)
})

test('what nobody has bought yet boasts of nothing', () => {
  expect(soldText(0)).toBeUndefined()
})

test.each([
  [0, 0, '00:00:00'],
  [1, 0, '00:00:01'],
  [59_001, 0, '00:01:00'],
  [899_000, 0, '00:14:59'],
  [86_400_000 + 3_600_000, 1, '01:00:00'],
  [-5, 0, '00:00:00'],
])('%d ms left reads as %d days %s', (left, days, clock) => {
  const parts = timeParts(left)
  expect([parts.days, `${parts.hours}:${parts.minutes}:${parts.seconds}`]).toEqual([days, clock])
})

test('a countdown warns from the moment less than ten minutes are left', () => {
  expect([600_000, 599_999, 0].map(isSoon)).toEqual([false, true, true])
})

import { dueWords } from './due-words'

const now = Date.UTC(2026, 10, 22, 4)
const minute = 60_000
const hour = 60 * minute

test.each([
  [0, '已超时 0 分钟，应在 11-22 12:00 前发出'],
  [1, '还剩 0 分钟，11-22 12:00 前发出'],
  [-90 * minute, '已超时 1 小时，应在 11-22 10:30 前发出'],
  [-72 * hour, '已超时 3 天，应在 11-19 12:00 前发出'],
  [5 * hour, '还剩 5 小时，11-22 17:00 前发出'],
  [12 * hour, '11-23 00:00 前发出'],
])('%d ms from now it is to leave: %s', (left, words) => {
  expect(dueWords(now + left, now)).toBe(words)
})

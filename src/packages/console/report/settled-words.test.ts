import { settledWords } from './settled-words'

test.each([
  [{ state: 'open' as const }, '待处理'],
  [{ state: 'open' as const, repair: { outcome: 'impossible' as const, at: 1 } }, '查过，微信答复不同'],
  [{ state: 'repaired' as const, repair: { outcome: 'paid' as const, at: 1 } }, '已补记为已付'],
  [{ state: 'repaired' as const, repair: { outcome: 'refund-promised' as const, at: 1 } }, '订单已关，已安排退款'],
  [{ state: 'resolved' as const, repair: { outcome: 'impossible' as const, at: 1 } }, '已处理'],
  [{ state: 'agreed' as const }, '再核对时已一致'],
])('%j reads %s', (difference, words) => {
  expect(settledWords(difference)).toBe(words)
})

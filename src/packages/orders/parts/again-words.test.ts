import { againWords } from './again-words'

test('an order that can be had again whole says nothing', () => {
  expect(againWords(3, [])).toBe('')
})

test('what went in and what did not are both told', () => {
  expect(againWords(2, ['「瓜子」刚刚卖完了，换一件看看'])).toBe('放进去 2 种，另外的：「瓜子」刚刚卖完了，换一件看看')
  expect(againWords(0, ['「瓜子」已下架'])).toBe('「瓜子」已下架')
})

test('what is wrong with all of them is said once', () => {
  expect(againWords(0, ['网络断了，连上后再试一次', '网络断了，连上后再试一次'])).toBe('网络断了，连上后再试一次')
})

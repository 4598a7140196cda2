import { readHistory, withoutSearch, withSearch } from './search-history'

test('a search comes to the front and stands there once', () => {
  expect(withSearch(['核桃', '瓜子'], '瓜子')).toEqual(['瓜子', '核桃'])
})

test('the last ten are kept', () => {
  const ten = Array.from({ length: 10 }, (_, place) => String(place))
  expect(withSearch(ten, '瓜子')).toEqual(['瓜子', ...ten.slice(0, 9)])
})

test('a damaged history is an empty one', () => {
  expect(readHistory('')).toEqual([])
  expect(readHistory(['瓜子', 3])).toEqual(['瓜子'])
})

test('one word can be taken out and leaves the others in their order', () => {
  expect(withoutSearch(['核桃', '瓜子', '腰果'], '瓜子')).toEqual(['核桃', '腰果'])
})

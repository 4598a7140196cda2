import { localDate } from './local-date'

const Local = localDate(Date, () => 86_400_000)

test('without arguments it is the local clock’s time', () => {
  expect(new Local().getTime()).toBe(86_400_000)
  expect(Local.now()).toBe(86_400_000)
  expect(Local()).toContain('1970')
})

test('with arguments, and everything else, it is Date', () => {
  expect(new Local(5).getTime()).toBe(5)
  expect(new Local('2026-11-22T00:00:00Z').getTime()).toBe(Date.UTC(2026, 10, 22))
  expect(Local.UTC(2026, 10, 22)).toBe(Date.UTC(2026, 10, 22))
  expect(new Local()).toBeInstanceOf(Date)
  expect(new Date()).toBeInstanceOf(Local)
})

test('a class made from it tells the same time', () => {
  class Later extends Local {}
  expect(new Later().getTime()).toBe(86_400_000)
  expect(new Later()).toBeInstanceOf(Later)
})

import { parseSchedule } from './triggers'

const shanghai = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['0 */5 * * * * *', '2026-11-22T10:01:00', '2026-11-22T10:05:00'],
  ['0 */5 * * * * *', '2026-11-22T10:05:00', '2026-11-22T10:10:00'],
  ['0 0 2 1 * * *', '2026-11-22T10:00:00', '2026-12-01T02:00:00'],
  ['*/30 * * * * * *', '2026-11-22T23:59:59', '2026-11-23T00:00:00'],
  ['0 15 10 * * MON-FRI *', '2026-11-21T12:00:00', '2026-11-23T10:15:00'],
  ['0 0 0 29 2 * *', '2026-11-22T00:00:00', '2028-02-29T00:00:00'],
  ['0 0 0 1 1 * 2030', '2026-11-22T00:00:00', '2030-01-01T00:00:00'],
  ['0 0 12 * * * 2026,2028', '2026-12-31T12:00:00', '2028-01-01T12:00:00'],
  ['0 0 12 * * * 2030-2031', '2026-11-22T00:00:00', '2030-01-01T12:00:00'],
])('%s after %s Shanghai time is %s', (expression, after, expected) => {
  expect(parseSchedule(expression)(shanghai(after))).toBe(shanghai(expected))
})

test('a day of the month and a day of the week are alternatives', () => {
  const next = parseSchedule('0 0 9 1 * MON *')
  expect(next(shanghai('2026-11-22T00:00:00'))).toBe(shanghai('2026-11-23T09:00:00'))
  expect(next(shanghai('2026-11-30T10:00:00'))).toBe(shanghai('2026-12-01T09:00:00'))
})

test('a year that is over never comes again', () => {
  expect(parseSchedule('0 0 0 * * * 2020')(shanghai('2026-11-22T00:00:00'))).toBeUndefined()
})

test.each(['* * * * *', '0 * * * * *', '0 0 0 1 1 * 26', '99 * * * * * *'])('%s is refused', (expression) => {
  expect(() => parseSchedule(expression)).toThrow()
})

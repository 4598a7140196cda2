import { addDays, daysBetween, isDate, parseRfc3339, shanghaiDate, shanghaiMinute, shanghaiRfc3339 } from './time'

const lastSecondOfTheYear = Date.UTC(2026, 11, 31, 15, 59, 59)

test('a day ends at midnight in Shanghai whatever the host thinks', () => {
  expect(shanghaiDate(lastSecondOfTheYear)).toBe('2026-12-31')
  expect(shanghaiDate(lastSecondOfTheYear + 1_000)).toBe('2027-01-01')
  expect(shanghaiMinute(lastSecondOfTheYear)).toBe('2026-12-31 23:59')
})

test('WeChat Pay time carries its offset', () => {
  expect(shanghaiRfc3339(lastSecondOfTheYear)).toBe('2026-12-31T23:59:59+08:00')
})

test.each([
  ['2026-12-31T23:59:59+08:00', lastSecondOfTheYear],
  ['2026-12-31T15:59:59Z', lastSecondOfTheYear],
  ['2026-12-31 23:59:59', undefined],
  ['1735689599', undefined],
  ['2026-12-31T23:59:59', undefined],
])('%s is the moment %s', (text, at) => {
  expect(parseRfc3339(text)).toBe(at)
})

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['{today-45}', false],
])('%s is a day of the calendar: %s', (text, is) => {
  expect(isDate(text)).toBe(is)
})

test.each([
  ['2026-11-22', 9, '2026-12-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-03-01', -1, '2028-02-29'],
  ['2026-11-22', 0, '2026-11-22'],
])('%s and %i days is %s', (on, days, then) => {
  expect(addDays(on, days)).toBe(then)
  expect(daysBetween(on, then)).toBe(days)
})

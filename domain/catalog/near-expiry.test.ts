import { addDays } from '../kernel/time'
import { shelfState } from './near-expiry'

/** One minute past midnight in Shanghai, still yesterday where functions run. */
const justAfterMidnight = Date.UTC(2026, 10, 21, 16, 1)
const today = '2026-11-22'
/** A lot of that shelf life with that many days left today. */
const lot = (shelfLifeDays: number, daysLeft: number): [string, string] => {
  const bestBeforeOn = addDays(today, daysLeft)
  return [addDays(bestBeforeOn, -shelfLifeDays), bestBeforeOn]
}

test.each([
  ['a year', 365, 45],
  ['three years', 1_095, 45],
  ['a day less than a year', 364, 20],
  ['half a year', 180, 20],
  ['a day less than half a year', 179, 15],
  ['90 days', 90, 15],
  ['89 days', 89, 10],
  ['30 days', 30, 10],
  ['29 days', 29, 5],
  ['16 days', 16, 5],
  ['15 days', 15, 3],
  ['a week', 7, 2],
  ['three days', 3, 1],
])('goods that keep %s are told of from %#: %i days → %i days before the end', (_, shelfLifeDays, warnDays) => {
  expect(shelfState(...lot(shelfLifeDays, warnDays + 1), justAfterMidnight)).toBe('fresh')
  expect(shelfState(...lot(shelfLifeDays, warnDays), justAfterMidnight)).toBe('near-expiry')
})

test('goods may be sold on their last day and not the day after', () => {
  expect(shelfState(...lot(240, 0), justAfterMidnight)).toBe('near-expiry')
  expect(shelfState(...lot(240, -1), justAfterMidnight)).toBe('expired')
})

test('the day changes at midnight in Shanghai', () => {
  const [producedOn, bestBeforeOn] = ['2026-04-01', '2026-11-21']
  expect(shelfState(producedOn, bestBeforeOn, Date.UTC(2026, 10, 21, 15, 59))).toBe('near-expiry')
  expect(shelfState(producedOn, bestBeforeOn, Date.UTC(2026, 10, 21, 16, 0))).toBe('expired')
})

test('goods that never expire are fresh, and a lot of unknown age is sold until its date', () => {
  expect(shelfState(undefined, undefined, justAfterMidnight)).toBe('fresh')
  expect(shelfState('2020-01-01', undefined, justAfterMidnight)).toBe('fresh')
  expect(shelfState(undefined, today, justAfterMidnight)).toBe('fresh')
  expect(shelfState(undefined, addDays(today, -1), justAfterMidnight)).toBe('expired')
})

import { nextMoment, yearlyWindow } from './yearly-window'

const shanghai = (text: string) => Date.parse(`${text}:00+08:00`)
const doubleEleven = { from: '10-31T20:00', until: '11-12T00:00' }
const springFestival = { from: '12-20T00:00', until: '02-10T00:00' }

test.each([
  {
    asked: 'before it',
    window: doubleEleven,
    now: '2026-06-01T00:00',
    from: '2026-10-31T20:00',
    until: '2026-11-12T00:00',
  },
  {
    asked: 'a minute before it',
    window: doubleEleven,
    now: '2026-10-31T19:59',
    from: '2026-10-31T20:00',
    until: '2026-11-12T00:00',
  },
  {
    asked: 'in it',
    window: doubleEleven,
    now: '2026-11-05T12:00',
    from: '2026-10-31T20:00',
    until: '2026-11-12T00:00',
  },
  {
    asked: 'as it ends',
    window: doubleEleven,
    now: '2026-11-12T00:00',
    from: '2027-10-31T20:00',
    until: '2027-11-12T00:00',
  },
  {
    asked: 'after it',
    window: doubleEleven,
    now: '2026-11-22T09:00',
    from: '2027-10-31T20:00',
    until: '2027-11-12T00:00',
  },
  {
    asked: 'over New Year, before',
    window: springFestival,
    now: '2026-12-01T00:00',
    from: '2026-12-20T00:00',
    until: '2027-02-10T00:00',
  },
  {
    asked: 'over New Year, in it in December',
    window: springFestival,
    now: '2026-12-31T23:30',
    from: '2026-12-20T00:00',
    until: '2027-02-10T00:00',
  },
  {
    asked: 'over New Year, in it in January',
    window: springFestival,
    now: '2027-01-01T00:30',
    from: '2026-12-20T00:00',
    until: '2027-02-10T00:00',
  },
])('a yearly window asked $asked is the one that holds the moment or the next', ({ window, now, from, until }) => {
  expect(yearlyWindow(window, shanghai(now))).toEqual({ fromAt: shanghai(from), untilAt: shanghai(until) })
})

test('a moment of the year is the next one', () => {
  expect(nextMoment('11-12T00:00', shanghai('2026-11-11T23:59'))).toBe(shanghai('2026-11-12T00:00'))
  expect(nextMoment('11-12T00:00', shanghai('2026-11-12T00:00'))).toBe(shanghai('2027-11-12T00:00'))
})

test.each(['11-31', '11-31T00:00', '11-12T24:00', '2026-11-12T00:00', '13-01T00:00', 'soon'])(
  '%s is no moment of a year',
  (text) => {
    expect(() => nextMoment(text, 0)).toThrow('is not like')
  },
)

import fc from 'fast-check'
import { type Choosable, isWithin, standingLayout, visibleBlocks } from './standing-layout'

const everyday = { code: 'everyday' }
const sale = { code: 'sale', fromAt: 100, untilAt: 200 }
const lastHours = { code: 'lastHours', fromAt: 180, untilAt: 200 }
const layouts: Choosable[] = [everyday, sale, lastHours]

test.each([
  [99, 'everyday'],
  [100, 'sale'],
  [179, 'sale'],
  [180, 'lastHours'],
  [199, 'lastHours'],
  [200, 'everyday'],
])('at %d the home is %s', (at, code) => {
  expect(standingLayout(layouts, at)?.code).toBe(code)
  expect(standingLayout([...layouts].reverse(), at)?.code).toBe(code)
})

test('a layout that only ends is no everyday one and stands before it until then', () => {
  const clearance = { code: 'zLast', untilAt: 200 }
  for (const set of [
    [clearance, everyday],
    [everyday, clearance],
  ]) {
    expect(standingLayout(set, 199)?.code).toBe('zLast')
    expect(standingLayout(set, 200)?.code).toBe('everyday')
  }
})

test('a withdrawn layout never stands, and without an everyday one there may be none', () => {
  expect(standingLayout([{ ...sale, isWithdrawn: true }, everyday], 150)?.code).toBe('everyday')
  expect(standingLayout([sale], 99)).toBeUndefined()
})

test('the order in which layouts are stored changes nothing', () => {
  const anyLayout = fc.record({
    code: fc.constantFrom('a', 'b', 'c', 'd'),
    fromAt: fc.option(fc.nat(20), { nil: undefined }),
    untilAt: fc.option(fc.nat(40), { nil: undefined }),
  })
  const some = fc.uniqueArray(anyLayout, { selector: ({ code }) => code, maxLength: 4 })
  fc.assert(
    fc.property(some, fc.nat(40), (set, at) => {
      const chosen = standingLayout(set, at)
      expect(standingLayout([...set].reverse(), at)).toEqual(chosen)
      if (chosen) expect(isWithin(chosen, at)).toBe(true)
      else expect(set.some((layout) => isWithin(layout, at))).toBe(false)
    }),
  )
})

test('a block is for everyone, for who has not paid yet, or for who has', () => {
  const blocks = [
    { name: 'all', audience: 'everyone' },
    { name: 'welcome', audience: 'newcomers' },
    { name: 'again', audience: 'buyers' },
    { name: 'tonight', audience: 'everyone', fromAt: 10, untilAt: 20 },
  ] as const
  const seen = (at: number, hasPaid: boolean) => visibleBlocks(blocks, { at, hasPaid }).map(({ name }) => name)
  expect(seen(0, false)).toEqual(['all', 'welcome'])
  expect(seen(0, true)).toEqual(['all', 'again'])
  expect(seen(10, true)).toEqual(['all', 'again', 'tonight'])
  expect(seen(20, true)).toEqual(['all', 'again'])
})

import fc from 'fast-check'
import { maskPhone } from './mask-phone'

test.each([
  ['13800000001', '138****0001'],
  ['91234567', '****4567'],
  ['123', '****'],
])('%s is shown as %s', (number, shown) => {
  expect(maskPhone(number)).toBe(shown)
})

test('of no number are more than all but four digits shown', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,15}$/), (number) => {
      expect(maskPhone(number).replace('****', '').length).toBeLessThanOrEqual(Math.max(0, number.length - 4))
    }),
  )
})

import { shortOrderNumber } from './short-order-number'

test.each([
  ['ord3f9a01b27c44d8e6aa10', '3F9A01 … E6AA10'],
  ['ord12345678901234', '12345678901234'],
  ['ord1', '1'],
  ['afs75a0b1c2d3e4f5a6c65c75', '75A0B1 … C65C75'],
])('%s is shown as %s', (orderId, shown) => {
  expect(shortOrderNumber(orderId)).toBe(shown)
})

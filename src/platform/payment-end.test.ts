import { paymentEnd } from './payment-end'

test.each([
  [{ errMsg: 'requestPayment:fail cancel' }, { kind: 'cancelled' }],
  [{ errMsg: 'requestPayment:fail not in preview' }, { kind: 'failed', reason: 'not in preview' }],
  [{ errMsg: 'requestPayment:fail [payment error]' }, { kind: 'failed', reason: '[payment error]' }],
  [undefined, { kind: 'failed', reason: '' }],
])('%j means %j', (thrown, end) => {
  expect(paymentEnd(thrown)).toEqual(end)
})

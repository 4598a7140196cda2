import { grantedEnvironment } from './functions-config'

const offered = { PAY_KEY: 'k', PAY_ID: 'i', PAYMENT: 'p', OTHER: 'o', EMPTY: undefined }

test.each([
  [['PAY_*'], { PAY_KEY: 'k', PAY_ID: 'i' }],
  [['PAY_ID', 'OTHER'], { PAY_ID: 'i', OTHER: 'o' }],
  [['pay_*', 'MISSING', 'EMPTY'], {}],
  [[], {}],
])('of what the host offers, %j grants %j', (wanted, granted) => {
  expect(grantedEnvironment(offered, wanted)).toEqual(granted)
})

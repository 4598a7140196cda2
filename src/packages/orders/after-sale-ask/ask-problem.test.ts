import { type AnyRefusal, CallFailure, type FailureKind } from '../../../cloud/call-failure'
import { askProblem } from './ask-problem'

const refused = (code: AnyRefusal['code']) =>
  askProblem(new CallFailure('refusal', { code, message: '原话', details: {} } as AnyRefusal))

test.each([
  ['offline', /不会重复申请/],
  ['broken', /填好的都还在/],
] as [FailureKind, RegExp][])('a submit that ended %s loses nothing and says so', (kind, words) => {
  const { message, then } = askProblem(new CallFailure(kind))
  expect(message).toMatch(words)
  expect(then).toBeUndefined()
})

test.each([
  ['AMOUNT_CHANGED', 'look'],
  ['UNITS_CLAIMED', 'look'],
  ['ORDER_CHANGED', 'look'],
  ['KEY_REUSED', 'see'],
  ['PICTURES_NEEDED', undefined],
  ['AFTER_SALES_FULL', undefined],
] as const)('after %s the way on is: %s', (code, then) => {
  expect(refused(code).then).toBe(then)
})

import { mayMove } from '../kernel/state-machine'
import { dueByOf, firstStatus, isInsideRight, mayReject, mayStillAsk } from './after-sale-rules'
import { afterSaleLimits } from './limits'
import {
  type AfterSaleEvent,
  afterSaleStatuses,
  afterSaleTransitions,
  isClaim,
  isGranted,
  isOpen,
  refundStatuses,
  refundTransitions,
} from './status'

const lines = [{ skuId: 'skuA' }, { skuId: 'skuB', returnException: 'near-expiry' }] as const
const items = [{ skuId: 'skuA' }] as const
const paid = { status: 'paid', lines } as const
const shipped = { status: 'shipped', lines } as const
const received = { status: 'received', receivedAt: 1_000, lines } as const
const lastMoment = 1_000 + afterSaleLimits.rightMs

test('what has not left can be given up at any time, and nobody decides', () => {
  expect(isInsideRight({ kind: 'before-shipping', items }, paid, 9e12)).toBe(true)
  expect([firstStatus('before-shipping', true, false), firstStatus('before-shipping', true, true)]).toEqual([
    'refunding',
    'asked',
  ])
})

test('goods can be sent back until seven days after the receipt, to the millisecond', () => {
  expect(isInsideRight({ kind: 'return', items }, shipped, 9e12)).toBe(true)
  const asked = { kind: 'return', items } as const
  expect([isInsideRight(asked, received, lastMoment), isInsideRight(asked, received, lastMoment + 1)]).toEqual([
    true,
    false,
  ])
  expect([firstStatus('return', true, true), firstStatus('return', false, false)]).toEqual(['to-send-back', 'asked'])
})

test('money for goods she keeps is always decided', () => {
  expect(isInsideRight({ kind: 'money-only', items }, received, 1_000)).toBe(false)
})

test('what she agreed she could not send back is decided, alone and among other goods', () => {
  const excepted = [{ skuId: 'skuB' }] as const
  expect(isInsideRight({ kind: 'return', items: excepted }, received, 1_000)).toBe(false)
  expect(isInsideRight({ kind: 'return', items: [...items, ...excepted] }, received, 1_000)).toBe(false)
  expect(isInsideRight({ kind: 'before-shipping', items: excepted }, paid, 1_000)).toBe(false)
})

test('thirty days after the receipt nothing can be asked any more', () => {
  const end = 1_000 + afterSaleLimits.askWithinMs
  expect([mayStillAsk(received, end), mayStillAsk(received, end + 1)]).toEqual([true, false])
  expect(mayStillAsk({ status: 'shipped' }, 9e12)).toBe(true)
})

test('staff say no to what they decide and to goods they hold, not to the right itself', () => {
  expect(mayReject({ kind: 'money-only', isInRight: false, status: 'asked' })).toBe(true)
  expect(mayReject({ kind: 'before-shipping', isInRight: true, status: 'asked' })).toBe(false)
  expect(mayReject({ kind: 'return', isInRight: true, status: 'sent-back' })).toBe(true)
  expect(mayReject({ kind: 'money-only', isInRight: false, status: 'refunding' })).toBe(false)
})

test('only what waits for the shop has a moment it is due by', () => {
  expect(afterSaleStatuses.filter((status) => dueByOf(status, 0) !== undefined)).toEqual([
    'asked',
    'approved-once',
    'sent-back',
    'abnormal',
  ])
})

test('what is granted can only end with the money back', () => {
  const ways = Object.keys(afterSaleTransitions) as AfterSaleEvent[]
  const granted = afterSaleStatuses.filter((status) => isGranted({ status }))
  for (const status of granted)
    for (const way of ways.filter((one) => mayMove(afterSaleTransitions, one, status)))
      expect(granted).toContain(afterSaleTransitions[way].to)
})

test('an after-sale is open, granted or over, and what is over goes nowhere', () => {
  const over = afterSaleStatuses.filter((status) => !isClaim({ status }))
  expect(over).toEqual(['rejected', 'withdrawn', 'lapsed'])
  const froms = Object.values(afterSaleTransitions).flatMap(({ from }) => from)
  for (const status of [...over, 'refunded'] as const) expect(froms).not.toContain(status)
  expect(afterSaleStatuses.filter((status) => isOpen({ status }) && isGranted({ status }))).toEqual([])
})

test('a refund that succeeded or whose number is used up stays so', () => {
  const froms = Object.values(refundTransitions).flatMap(({ from }) => from)
  expect(refundStatuses.filter((status) => !froms.includes(status))).toEqual(['success', 'closed'])
})

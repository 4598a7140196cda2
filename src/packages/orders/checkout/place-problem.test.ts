import { CallFailure } from '../../../cloud/call-failure'
import { placeProblem } from './place-problem'

test('a lost answer asks for the same tap again and says that it makes no second order', () => {
  expect(placeProblem(new CallFailure('offline'))).toMatchObject({
    then: 'retry',
    message: expect.stringContaining('不会重复下单') as string,
  })
})

test('too little stock is told at its line, with how many would do', () => {
  const failure = new CallFailure('refusal', {
    code: 'STOCK_SHORT',
    message: '「瓜子」只剩 2 件了，改一下数量再下单',
    details: { skuId: 'skuA', title: '瓜子', available: 2 },
  })
  expect(placeProblem(failure)).toEqual({ message: failure.message, skuId: 'skuA', available: 2, then: 'fewer' })
})

test('stock that is all gone offers no smaller number', () => {
  const failure = new CallFailure('refusal', {
    code: 'STOCK_SHORT',
    message: '「瓜子」刚刚卖完了，换一件看看',
    details: { skuId: 'skuA', title: '瓜子', available: 0 },
  })
  expect(placeProblem(failure)).toEqual({ message: failure.message, skuId: 'skuA' })
})

test('where others were quicker though there is stock, the same tap may do', () => {
  const busy = new CallFailure('refusal', {
    code: 'STOCK_BUSY',
    message: '抢「瓜子」的人太多，请再点一次',
    details: { skuId: 'skuA', title: '瓜子' },
  })
  expect(placeProblem(busy)).toEqual({ message: busy.message, then: 'retry' })
})

test('a changed price fetches the new figures, a used key leads to the orders', () => {
  const changed = new CallFailure('refusal', {
    code: 'PRICE_CHANGED',
    message: '价格有变动',
    details: { expectedFen: 1, payableFen: 2 },
  })
  const used = new CallFailure('refusal', { code: 'KEY_REUSED', message: '提交过', details: {} })
  expect(placeProblem(changed).then).toBe('requote')
  expect(placeProblem(used).then).toBe('see-orders')
})

import { CallFailure } from './call-failure'
import { readReply } from './read-reply'

const failureOf = (reply: unknown): CallFailure => {
  try {
    readReply(reply)
  } catch (thrown) {
    if (thrown instanceof CallFailure) return thrown
  }
  throw new Error('it was read')
}

test('an answer is handed on as it is', () => {
  expect(readReply({ ok: true, data: { total: 3 } })).toEqual({ total: 3 })
})

test('a refusal keeps its code, its sentence and its details', () => {
  const refusal = { code: 'CART_FULL', message: '购物车最多放 60 种商品，先清理一下吧', details: { limit: 60 } }
  expect(failureOf({ ok: false, refusal })).toMatchObject({ kind: 'refusal', message: refusal.message, refusal })
})

test('a bug in the cloud is a broken service, not a rule', () => {
  const refusal = { code: 'INTERNAL', message: '服务开小差了，请稍后再试', details: { requestId: 'r1' } }
  expect(failureOf({ ok: false, refusal }).kind).toBe('broken')
})

test.each([undefined, null, '', 'gateway timeout', {}])('%j is no reply', (reply) => {
  expect(failureOf(reply).kind).toBe('broken')
})

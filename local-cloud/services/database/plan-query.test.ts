import type { CollectionRecord } from './catalog'
import { planQuery, readsAll } from './plan-query'

const index = (name: string, fields: string[], multikey = false) => ({
  number: name.length,
  name,
  fields,
  unique: false,
  multikey,
})

const orders: CollectionRecord = {
  number: 1,
  name: 'orders',
  indexes: [
    index('by-buyer', ['openid', 'placedAt']),
    index('by-status', ['status', 'expiresAt']),
    index('by-tag', ['tag'], true),
  ],
}

type Asked = [query: Record<string, unknown>, order?: Record<string, 1 | -1>]

function describePlan([query, order]: Asked): string {
  const plan = planQuery(orders, query, order)
  const source = plan.kind === 'index' ? `${plan.index.name}*${plan.ranges.length}` : plan.kind
  const reverse = 'reverse' in plan && plan.reverse ? ' reverse' : ''
  return `${source}${reverse}${plan.sorted ? ' sorted' : ''}${readsAll(plan) ? ' all' : ''}`
}

const cases: [behaviour: string, asked: Asked, plan: string][] = [
  ['an id is read directly', [{ _id: 'o1', status: 'paid' }], 'ids sorted'],
  ['several ids are read directly and sorted afterwards', [{ _id: { $in: ['b', 'a'] } }, { _id: 1 }], 'ids'],
  ['a range of ids is read in its order', [{ _id: { $gt: 'o1' } }, { _id: 1 }], 'id-range sorted'],
  ['all ids in falling order', [{}, { _id: -1 }], 'id-range reverse sorted all'],
  ['equality on the first field narrows', [{ openid: 'x' }], 'by-buyer*1 sorted'],
  ['equality and the order of the next field', [{ openid: 'x' }, { placedAt: -1 }], 'by-buyer*1 reverse sorted'],
  ['the id may end the order', [{ openid: 'x' }, { placedAt: -1, _id: -1 }], 'by-buyer*1 reverse sorted'],
  ['an order of two directions is sorted afterwards', [{ openid: 'x' }, { placedAt: -1, _id: 1 }], 'by-buyer*1'],
  ['an order of another field is sorted afterwards', [{ openid: 'x' }, { total: 1 }], 'by-buyer*1'],
  [
    'a range on the second field narrows',
    [{ status: 'open', expiresAt: { $lte: 5 } }, { expiresAt: 1 }],
    'by-status*1 sorted',
  ],
  ['conditions inside $and count', [{ $and: [{ status: 'open' }, { expiresAt: { $lte: 5 } }] }], 'by-status*1 sorted'],
  ['several values make several ranges', [{ status: { $in: ['open', 'paid', 'open'] } }], 'by-status*2 sorted'],
  ['several values cannot give an order', [{ status: { $in: ['open', 'paid'] } }, { expiresAt: 1 }], 'by-status*2'],
  ['missing is looked for as null', [{ openid: { $exists: false } }], 'by-buyer*1 sorted'],
  ['the index with more equal fields wins', [{ openid: 'x', status: 'open', expiresAt: 5 }], 'by-status*1 sorted'],
  ['an index may give the order alone', [{ note: 'x' }, { status: 1 }], 'by-status*1 sorted all'],
  ['a second field alone narrows nothing', [{ placedAt: 5 }], 'scan sorted all'],
  ['$or narrows nothing', [{ $or: [{ openid: 'x' }, { status: 'y' }] }], 'scan sorted all'],
  ['a whole object or array narrows nothing', [{ openid: { a: 1 } }], 'scan sorted all'],
  ['a regular expression narrows nothing', [{ openid: /x/ }], 'scan sorted all'],
  ['an index that holds arrays gives no order', [{}, { tag: 1 }], 'scan all'],
]

test.each(cases)('%s', (_behaviour, asked, plan) => {
  expect(describePlan(asked)).toBe(plan)
})

test('a range over an index that holds arrays is bounded on one side, because two elements may meet the two sides', () => {
  const plan = planQuery(orders, { tag: { $gt: 1, $lt: 9 } })
  expect(plan).toMatchObject({ ranges: [{ from: [3, 1], to: [3, expect.any(String)] }] })
})

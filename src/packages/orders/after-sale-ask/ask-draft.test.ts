import { type AskDraft, type Claimable, kindsOf, missingIn, readAskDraft, wishOf } from './ask-draft'

const line = (skuId: `sku${string}`, unsent: number, sent: number) => ({
  skuId,
  title: '',
  specText: '',
  pictureId: '',
  unsent,
  sent,
  isInsideRight: true,
})
const claimable = (...lines: Claimable['lines']): Claimable => ({
  lines,
  freight: 'none',
  isInsideRight: true,
  mayStillAsk: true,
})
const draft = (more: Partial<AskDraft> = {}): AskDraft => ({
  clientKey: 'AbCdEfGhIjKlMnOpQrStUvWx',
  quantities: {},
  note: '',
  pictureIds: [],
  ...more,
})

test.each([
  ['nothing has left', claimable(line('skuA', 2, 0)), ['before-shipping']],
  ['everything has left', claimable(line('skuA', 0, 2)), ['return', 'money-only']],
  ['a part has left', claimable(line('skuA', 1, 1)), ['before-shipping', 'return', 'money-only']],
  ['all of it is asked back', claimable(line('skuA', 0, 0)), []],
  ['it is too late', { ...claimable(line('skuA', 0, 2)), mayStillAsk: false }, []],
])('when %s the ways are %j', (_, of, kinds) => {
  expect(kindsOf(of)).toEqual(kinds)
})

const two = claimable(line('skuA', 2, 0), line('skuB', 1, 3), line('skuC', 0, 1))
test.each([
  ['at first all that has not left', {}, 'before-shipping', ['skuA2', 'skuB1']],
  ['what she took out stays out', { quantities: { skuB: 0 } }, 'before-shipping', ['skuA2']],
  ['of several that left nothing at first', { kind: 'return' }, 'return', []],
  ['what she chose of them', { kind: 'return', quantities: { skuB: 2 } }, 'return', ['skuB2']],
  [
    'never more than there is',
    { kind: 'return', quantities: { skuB: 9, skuC: 9, skuX: 1 } },
    'return',
    ['skuB3', 'skuC1'],
  ],
] as const)('%s', (...[, more, kind, items]) => {
  const wish = wishOf(draft(more), two)
  expect([wish?.kind, wish?.items.map(({ skuId, quantity }) => `${skuId}${String(quantity)}`)]).toEqual([kind, items])
})

test('the only line that left is asked back whole, and a way that is gone gives way to one that is there', () => {
  const only = claimable(line('skuA', 0, 2))
  expect(wishOf(draft({ kind: 'before-shipping' }), only)).toEqual({
    kind: 'return',
    items: [{ skuId: 'skuA', quantity: 2 }],
  })
  expect(wishOf(draft(), claimable(line('skuA', 0, 0)))).toBeUndefined()
})

const items = [{ skuId: 'skuA' as const, quantity: 1 }]
test.each([
  [{}, 'return', [], '先选要退的商品'],
  [{}, 'return', items, '选一下原因'],
  [{ reason: 'late' }, 'return', items, '选一下原因'],
  [{ reason: 'late' }, 'before-shipping', items, undefined],
  [{ reason: 'damaged' }, 'money-only', items, '仅退款请至少加一张照片，方便核实'],
  [{ reason: 'damaged', pictureIds: ['cloud://a/b.jpg'] }, 'money-only', items, undefined],
] as const)('with %j a %s of %j lacks: %s', (...[more, kind, wanted, missing]) => {
  expect(missingIn(draft(more), { kind, items: wanted })).toBe(missing)
})

test('a draft survives storage with its key, and a damaged one begins anew', () => {
  const kept = draft({ reason: 'late', quantities: { skuA: 1 }, note: '颜色拍错', pictureIds: ['cloud://a/b.jpg'] })
  const never = () => {
    throw new Error('no new key was needed')
  }
  expect(readAskDraft(JSON.parse(JSON.stringify(kept)), never)).toEqual(kept)
  const fresh = draft({ clientKey: 'NewKeyNewKeyNewKeyNewKey' })
  for (const broken of [undefined, '', 3, {}, { ...kept, clientKey: '!' }, { ...kept, quantities: { skuA: 'x' } }])
    expect(readAskDraft(broken, () => fresh.clientKey)).toEqual(fresh)
})

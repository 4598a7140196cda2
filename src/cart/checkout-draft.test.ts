import { draftFor, makeClientKey, readDraft, type CheckoutDraft } from './checkout-draft'

const kept: CheckoutDraft = {
  clientKey: 'AbCdEfGhIjKlMnOpQrStUvWx',
  lines: [{ skuId: 'skuA', quantity: 2 }],
  fromCart: true,
  remark: '放门口',
}
const never = () => {
  throw new Error('no new key was needed')
}

test('checking out the same goods again goes on with the same key and words', () => {
  expect(draftFor({ lines: [{ skuId: 'skuA', quantity: 2 }], fromCart: true }, kept, never)).toBe(kept)
})

test.each([
  ['another quantity', { lines: [{ skuId: 'skuA', quantity: 3 }], fromCart: true }],
  ['other goods', { lines: [{ skuId: 'skuB', quantity: 2 }], fromCart: true }],
  ['not from the cart', { lines: [{ skuId: 'skuA', quantity: 2 }], fromCart: false }],
] as const)('%s is another checkout with a key of its own', (_, request) => {
  const draft = draftFor(request, kept, () => 'NewKeyNewKeyNewKeyNewKey')
  expect(draft).toEqual({ ...request, clientKey: 'NewKeyNewKeyNewKeyNewKey', remark: '' })
})

test('a client key fits the contract whatever chance brings', () => {
  for (const chance of [0, 0.5, 0.999999999]) expect(makeClientKey(() => chance)).toMatch(/^[0-9A-Za-z]{24}$/)
})

test('a draft survives storage, and a damaged one is none', () => {
  expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  for (const damaged of [
    undefined,
    '',
    null,
    7,
    {},
    { ...kept, lines: [] },
    { ...kept, clientKey: 'short' },
    { ...kept, lines: [{}] },
  ])
    expect(readDraft(damaged)).toBeUndefined()
})

test('the address chosen for it is kept with it, and half an address is none', () => {
  const address = {
    recipient: '林小满',
    phone: '13800001234',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    detail: '文三路 90 号',
  }
  expect(readDraft(JSON.parse(JSON.stringify({ ...kept, address })))).toEqual({ ...kept, address })
  expect(readDraft({ ...kept, address: { ...address, phone: '1' } })?.address).toBeUndefined()
})

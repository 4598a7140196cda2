import {
  choose,
  chosenSku,
  firstChoice,
  isNearExpiry,
  quantityLimit,
  valueState,
  type Product,
  type Sku,
} from './choose-sku'

const sku = (id: string, specValues: string[], available: number): Sku => ({
  skuId: `sku${id}`,
  specValues,
  priceFen: 990,
  pictureId: 'cloud://shop/goods/a.webp',
  weightGrams: 100,
  available,
  isNearExpiry: false,
})

/** Two tastes, two sizes; salted comes in both sizes, of which the large one is gone, caramel only in small. */
const product: Product = {
  productId: 'prd1',
  categoryId: 'cat1',
  title: '瓜子',
  subtitle: '',
  pictureIds: [],
  chips: [],
  soldCount: 0,
  onSale: true,
  specAxes: [
    { name: '口味', values: ['原味', '焦糖'] },
    { name: '规格', values: ['160克', '500克'] },
  ],
  skus: [sku('A', ['原味', '160克'], 5), sku('B', ['原味', '500克'], 0), sku('C', ['焦糖', '160克'], 3)],
  facts: [],
  promises: [],
}

test('the sheet opens on the first combination that is in stock', () => {
  expect(firstChoice(product)).toEqual(['原味', '160克'])
  const gone = { ...product, skus: [sku('B', ['原味', '500克'], 0), sku('C', ['焦糖', '160克'], 3)] }
  expect(firstChoice(gone)).toEqual(['焦糖', '160克'])
})

test('a product that is sold out altogether opens on its first combination', () => {
  const gone = { ...product, skus: product.skus.map((one) => ({ ...one, available: 0 })) }
  expect(firstChoice(gone)).toEqual(['原味', '160克'])
})

test.each([
  [['原味', '160克'], [1, '500克'], 'sold-out'],
  [['焦糖', '160克'], [1, '500克'], 'absent'],
  [['原味', '160克'], [0, '焦糖'], 'open'],
  [[undefined, undefined], [1, '500克'], 'sold-out'],
  [[undefined, undefined], [1, '160克'], 'open'],
] as const)('with %j chosen, %j is %s', (choice, value, state) => {
  expect(valueState(product, choice, value)).toBe(state)
})

test('a sold-out combination can still be looked at', () => {
  expect(chosenSku(product, choose(product, ['原味', '160克'], [1, '500克']))?.skuId).toBe('skuB')
})

test('a value that is not made with the rest brings the rest along, so that it can always be reached', () => {
  expect(choose(product, ['焦糖', '160克'], [1, '500克'])).toEqual(['原味', '500克'])
})

test('no SKU is chosen while an axis is open', () => {
  expect(chosenSku(product, ['原味', undefined])).toBeUndefined()
})

test('the limit is told by what causes it', () => {
  expect(quantityLimit(3, 99)).toEqual({ max: 3, reason: '只剩 3 件' })
  expect(quantityLimit(500, 99)).toEqual({ max: 99, reason: '一次最多 99 件' })
  expect(quantityLimit(0, 99).max).toBe(1)
})

test('a value is marked near its date only where every lot it leads to is', () => {
  const near = { ...product, skus: product.skus.map((one) => ({ ...one, isNearExpiry: one.skuId === 'skuA' })) }
  expect(isNearExpiry(near, ['焦糖', '160克'], [0, '原味'])).toBe(true)
  expect(isNearExpiry(near, ['原味', '160克'], [1, '500克'])).toBe(false)
  expect(isNearExpiry(near, [undefined, '160克'], [1, '160克'])).toBe(false)
  expect(isNearExpiry(near, ['焦糖', '160克'], [1, '500克'])).toBe(false)
})

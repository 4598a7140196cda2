import { type GoodsRow, readGoodsRows } from './goods-rows'

const row = (change: Partial<GoodsRow> = {}): GoodsRow => ({
  product_code: 'GZYW',
  category_code: 'GZ',
  title: '原味瓜子',
  subtitle: '只放盐',
  spec_1_name: '规格',
  spec_1_value: '160克',
  spec_2_name: '',
  spec_2_value: '',
  sku_code: 'GZYW160',
  price_yuan: '9.90',
  market_price_yuan: '12.90',
  stock: '860',
  weight_grams: '175',
  pictures: 'goods/a.webp goods/b.webp',
  chips: '长粒|只用盐',
  facts: '配料:葵花籽、食用盐|保质期：8个月',
  promises: '48 小时内发货',
  rank: '10',
  freight: '',
  barcode: '',
  produced_on: '',
  shelf_life_days: '',
  // Beside a price always, and without one never.
  market_price_source: change.market_price_yuan === '' ? '' : '外包装标示',
  return_exception: '',
  floor_yuan: '',
  cost_yuan: '',
  ...change,
})
const list = { lineOf: (index: number) => index + 2, freightCodes: ['WEIGHT', 'GIFT'] }
const read = (...rows: GoodsRow[]) => readGoodsRows(rows, list)

test('rows of one product become one product with its spec matrix', () => {
  const { products, rejected } = read(
    row(),
    row({ spec_1_value: '260克', sku_code: 'GZYW260', price_yuan: '14.9', market_price_yuan: '' }),
  )
  expect(rejected).toEqual([])
  expect(products).toHaveLength(1)
  expect(products[0]).toMatchObject({
    code: 'GZYW',
    pictures: ['goods/a.webp', 'goods/b.webp'],
    chips: ['长粒', '只用盐'],
    facts: [
      { name: '配料', value: '葵花籽、食用盐' },
      { name: '保质期', value: '8个月' },
    ],
    specAxes: [{ name: '规格', values: ['160克', '260克'] }],
    skus: [
      { code: 'GZYW160', specValues: ['160克'], priceFen: 990, marketPriceFen: 1_290, stock: 860, weightGrams: 175 },
      { code: 'GZYW260', specValues: ['260克'], priceFen: 1_490, marketPriceFen: undefined },
    ],
  })
})

const bad: [Partial<GoodsRow>, string][] = [
  [{ product_code: 'GZ-YW' }, 'product_code'],
  [{ category_code: '' }, 'category_code'],
  [{ title: '' }, 'title'],
  [{ sku_code: '瓜子' }, 'sku_code'],
  [{ price_yuan: '9.905' }, 'price_yuan'],
  [{ price_yuan: '0' }, 'price_yuan'],
  [{ price_yuan: '-1' }, 'price_yuan'],
  [{ price_yuan: '免费' }, 'price_yuan'],
  [{ market_price_yuan: '9.90' }, 'market_price_yuan'],
  [{ stock: '-1' }, 'stock'],
  [{ stock: '1.5' }, 'stock'],
  [{ weight_grams: '0' }, 'weight_grams'],
  [{ pictures: '' }, 'pictures'],
  [{ pictures: '../secret.webp' }, 'pictures'],
  [{ facts: '配料' }, 'facts'],
  [{ rank: 'first' }, 'rank'],
  [{ freight: '按件' }, 'freight'],
  [{ barcode: '6901234567893' }, 'barcode'],
  [{ barcode: '690123456789' }, 'barcode'],
  [{ produced_on: '2026-02-30', shelf_life_days: '240' }, 'produced_on'],
  [{ produced_on: '{today-45}', shelf_life_days: '240' }, 'produced_on'],
  [{ shelf_life_days: '8个月' }, 'shelf_life_days'],
  [{ shelf_life_days: '0' }, 'shelf_life_days'],
  [{ produced_on: '2026-10-08' }, 'shelf_life_days'],
  [{ produced_on: '2026-10-08', shelf_life_days: '2999999' }, 'shelf_life_days'],
  [{ spec_1_value: '' }, 'spec_1_value'],
  [{ spec_1_name: '', spec_1_value: '', spec_2_name: '口味', spec_2_value: '原味' }, 'spec_1_name'],
]

test.each(bad)('a row with %j is left out and its %s is named by line', (change, column) => {
  const { products, rejected } = read(row({ sku_code: 'OK', product_code: 'OK' }), row(change))
  expect(products.map(({ code }) => code)).toEqual(['OK'])
  expect(rejected).toEqual([{ line: 3, column, reason: expect.stringMatching(/[\u4e00-\u9fff]/) as string }])
})

test('a SKU code stands once in a list', () => {
  const { products, rejected } = read(row(), row({ spec_1_value: '260克' }))
  expect(products[0]?.skus).toHaveLength(1)
  expect(rejected).toEqual([{ line: 3, column: 'sku_code', reason: '与第 2 行重复' }])
})

test('two rows of a product may not have the same spec', () => {
  expect(read(row(), row({ sku_code: 'B' })).rejected).toEqual([
    { line: 3, column: 'spec_1_value', reason: '与第 2 行规格重复' },
  ])
})

test('rows of a product that contradict each other are told apart by the first', () => {
  const { products, rejected } = read(row(), row({ sku_code: 'B', spec_1_value: '260克', title: '别的瓜子' }))
  expect(products[0]?.title).toBe('原味瓜子')
  expect(rejected).toEqual([{ line: 3, column: 'title', reason: '与同一商品第 2 行不一致' }])
})

test('a lot is told by its day of production and how long it keeps, a pack by its barcode and freight', () => {
  const lot = { produced_on: '2026-07-31', shelf_life_days: '240', barcode: '6901234567892', freight: 'GIFT' }
  const { products } = read(row(lot), row({ sku_code: 'B', spec_1_value: '260克', shelf_life_days: '240' }))
  expect(products[0]?.skus).toMatchObject([
    { freightCode: 'GIFT', barcode: '6901234567892', producedOn: '2026-07-31', bestBeforeOn: '2027-03-28' },
    { freightCode: undefined, barcode: undefined, producedOn: undefined, bestBeforeOn: undefined },
  ])
})

test('a barcode stands once in a list', () => {
  const { rejected } = read(
    row({ barcode: '6901234567892' }),
    row({ barcode: '6901234567892', sku_code: 'B', spec_1_value: '260克' }),
  )
  expect(rejected).toEqual([{ line: 3, column: 'barcode', reason: '与第 2 行重复' }])
})

test('a freight template the shop does not have is refused by its line, and says which there are', () => {
  const { products, rejected } = read(
    row({ freight: 'GIFT' }),
    row({ sku_code: 'B', spec_1_value: 'B', freight: 'GFIT' }),
  )
  expect(products[0]?.skus.map(({ freightCode }) => freightCode)).toEqual(['GIFT'])
  expect(rejected).toEqual([
    { line: 3, column: 'freight', reason: '没有编码为 GFIT 的运费模板，请改成 WEIGHT、GIFT，或留空用默认模板' },
  ])
})

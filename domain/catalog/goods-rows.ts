import { formatYuan, parseYuan } from '../kernel/money'
import { addDays, isDate } from '../kernel/time'
import { catalogCodePattern, catalogLimits } from './limits'
import { leastPriceFen } from './limited-price'
import { type ReturnException, returnExceptionNamed, returnExceptionNames } from './return-exception'

/** Columns of a goods list, in order. One row per SKU; rows of one product repeat what concerns the product. */
export const goodsColumns = [
  'product_code',
  'category_code',
  'title',
  'subtitle',
  'spec_1_name',
  'spec_1_value',
  'spec_2_name',
  'spec_2_value',
  'sku_code',
  'price_yuan',
  'market_price_yuan',
  'stock',
  'weight_grams',
  'pictures',
  'chips',
  'facts',
  'promises',
  'rank',
  'freight',
  'barcode',
  'produced_on',
  'shelf_life_days',
  'market_price_source',
  'return_exception',
  'floor_yuan',
  'cost_yuan',
] as const
export type GoodsColumn = (typeof goodsColumns)[number]
export type GoodsRow = Readonly<Record<GoodsColumn, string>>

/** A row that was left out, in words an operator can act on. `line` counts from 1, the header being 1. */
export interface RejectedRow {
  readonly line: number
  readonly column: GoodsColumn | 'row'
  readonly reason: string
}

export interface ListedSku {
  readonly code: string
  readonly specValues: readonly string[]
  readonly priceFen: number
  readonly marketPriceFen?: number | undefined
  /** Where the suggested retail price stands; with a price always. */
  readonly marketPriceSource?: string | undefined
  readonly stock: number
  readonly weightGrams: number
  readonly picture: string
  /** Code of a freight template; absent: the shop's first. */
  readonly freightCode?: string | undefined
  /** EAN-13. */
  readonly barcode?: string | undefined
  /** Of the lot sold now; days in Shanghai. */
  readonly producedOn?: string | undefined
  readonly bestBeforeOn?: string | undefined
  /** The lowest price it may ever go for, and what it costs the shop. */
  readonly floorFen?: number | undefined
  readonly costFen?: number | undefined
  /** Why it cannot be sent back without a reason; absent: it can. */
  readonly returnException?: ReturnException | undefined
}

export interface ListedProduct {
  readonly code: string
  readonly categoryCode: string
  readonly title: string
  readonly subtitle: string
  readonly pictures: readonly string[]
  readonly chips: readonly string[]
  readonly facts: readonly { name: string; value: string }[]
  readonly promises: readonly string[]
  readonly rank: number
  readonly specAxes: readonly { name: string; values: string[] }[]
  readonly skus: readonly ListedSku[]
}

interface ReadRow {
  readonly line: number
  readonly row: GoodsRow
  readonly sku: ListedSku
}

type Problem = readonly [column: GoodsColumn, reason: string]

const list = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
const paths = (cell: string): string[] => cell.split(/\s+/).filter((part) => part !== '')
const wholeNumber = (cell: string): number | undefined => (/^\d{1,7}$/.test(cell) ? Number(cell) : undefined)

const isYuanOrNone = (cell: string): boolean => cell === '' || parseYuan(cell) !== undefined

/** Whether the digits are an EAN-13: weighted 1 and 3 in turn, they sum to a multiple of ten (GB 12904). */
const isBarcode = (cell: string): boolean =>
  /^\d{13}$/.test(cell) &&
  [...cell].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0

const checks: readonly (readonly [column: GoodsColumn, isRight: (cell: string) => boolean, reason: string])[] = [
  ['product_code', (cell) => catalogCodePattern.test(cell), '商品编码只能是字母和数字，最多 24 位'],
  ['category_code', (cell) => catalogCodePattern.test(cell), '分类编码只能是字母和数字，最多 24 位'],
  ['title', (cell) => cell.length >= 2 && cell.length <= 60, '标题要 2 到 60 个字'],
  ['subtitle', (cell) => cell.length <= 80, '副标题最多 80 个字'],
  ['sku_code', (cell) => catalogCodePattern.test(cell), '规格编码只能是字母和数字，最多 24 位'],
  ['price_yuan', (cell) => (parseYuan(cell) ?? 0) >= 1, '售价要写成元，最多两位小数，例如 9.90'],
  ['market_price_yuan', isYuanOrNone, '划线价要写成元，最多两位小数，没有就留空'],
  ['stock', (cell) => wholeNumber(cell) !== undefined, '库存要是 0 或以上的整数'],
  ['weight_grams', (cell) => (wholeNumber(cell) ?? 0) >= 1, '重量要是 1 克以上的整数'],
  ['pictures', (cell) => paths(cell).length >= 1, '至少要有一张图片'],
  [
    'pictures',
    (cell) => paths(cell).every((path) => /^[a-z0-9-]+(?:\/[a-z0-9.-]+)+$/.test(path)),
    '图片要写成存储路径，例如 goods/abc.webp',
  ],
  [
    'facts',
    (cell) => list(cell).every((fact) => /^[^:：]{1,20}[:：].+$/.test(fact)),
    '商品信息要写成 名称:内容，用 | 隔开',
  ],
  ['rank', (cell) => wholeNumber(cell) !== undefined, '排序要是整数'],
  ['freight', (cell) => cell === '' || catalogCodePattern.test(cell), '运费模板编码只能是字母和数字，用默认模板就留空'],
  ['barcode', (cell) => cell === '' || isBarcode(cell), '商品条码要是 13 位数字且校验码正确，没有就留空'],
  ['produced_on', (cell) => cell === '' || isDate(cell), '生产日期要写成 2026-10-08，没有就留空'],
  [
    'shelf_life_days',
    (cell) => cell === '' || (wholeNumber(cell) ?? 0) >= 1,
    '保质期天数要是 1 以上的整数，没有就留空',
  ],
  ['floor_yuan', isYuanOrNone, '底价要写成元，最多两位小数，没有就留空'],
  ['cost_yuan', isYuanOrNone, '成本要写成元，最多两位小数，没有就留空'],
  ['market_price_source', (cell) => cell.length <= 20, '划线价来源最多 20 个字'],
  [
    'return_exception',
    (cell) => cell === '' || returnExceptionNamed(cell) !== undefined,
    `不支持 7 天无理由的原因要写成 ${Object.values(returnExceptionNames).join('、')}，支持就留空`,
  ],
]

function problemOf(row: GoodsRow): Problem | undefined {
  const broken = checks.find(([column, isRight]) => !isRight(row[column]))
  if (broken) return [broken[0], broken[2]]
  if ((row.spec_1_name === '') !== (row.spec_1_value === '')) return ['spec_1_value', '规格名和规格值要一起填']
  if ((row.spec_2_name === '') !== (row.spec_2_value === '')) return ['spec_2_value', '规格名和规格值要一起填']
  if (row.spec_1_name === '' && row.spec_2_name !== '') return ['spec_1_name', '先填第一个规格']
  const market = parseYuan(row.market_price_yuan)
  if (market !== undefined && market <= (parseYuan(row.price_yuan) ?? 0))
    return ['market_price_yuan', '划线价要高于售价']
  if (market !== undefined && row.market_price_source === '')
    return ['market_price_source', '有划线价就要写明建议零售价的来源，例如 外包装标示']
  if (row.market_price_source !== '' && market === undefined) return ['market_price_source', '没有划线价就不用写来源']
  const least = leastPriceFen(guardOf(row))
  if ((parseYuan(row.price_yuan) ?? 0) < least)
    return ['price_yuan', `售价不能低于 ${formatYuan(least)}，否则破了底价或利润红线`]
  if (row.produced_on !== '' && row.shelf_life_days === '') return ['shelf_life_days', '有生产日期就要有保质期天数']
  // Days are compared as text, so a year has four digits.
  if (row.produced_on !== '' && !isDate(bestBefore(row))) return ['shelf_life_days', '保质期太长了']
  return undefined
}

const guardOf = (row: GoodsRow) => ({ floorFen: parseYuan(row.floor_yuan), costFen: parseYuan(row.cost_yuan) })

const bestBefore = (row: GoodsRow): string => addDays(row.produced_on, Number(row.shelf_life_days))

function skuOf(row: GoodsRow): ListedSku {
  const specValues = [row.spec_1_value, row.spec_2_value].filter((value) => value !== '')
  return {
    code: row.sku_code,
    specValues,
    priceFen: parseYuan(row.price_yuan) ?? 0,
    marketPriceFen: parseYuan(row.market_price_yuan),
    marketPriceSource: row.market_price_source === '' ? undefined : row.market_price_source,
    stock: Number(row.stock),
    weightGrams: Number(row.weight_grams),
    picture: paths(row.pictures)[0] ?? '',
    freightCode: row.freight === '' ? undefined : row.freight,
    barcode: row.barcode === '' ? undefined : row.barcode,
    producedOn: row.produced_on === '' ? undefined : row.produced_on,
    bestBeforeOn: row.produced_on === '' ? undefined : bestBefore(row),
    ...guardOf(row),
    returnException: returnExceptionNamed(row.return_exception),
  }
}

const onceInAList = ['sku_code', 'barcode'] as const

/** Which code of the row an earlier one has; `taken` holds lines by column and code. */
function repeated(row: GoodsRow, taken: ReadonlyMap<string, number>): Problem | undefined {
  for (const column of onceInAList) {
    const line = row[column] === '' ? undefined : taken.get(`${column} ${row[column]}`)
    if (line !== undefined) return [column, `与第 ${String(line)} 行重复`]
  }
  return undefined
}

/** Why `next` cannot stand beside the product's rows so far, or undefined. */
function clash(next: ReadRow, rows: readonly ReadRow[]): Problem | undefined {
  const first = rows[0]
  if (!first) return undefined
  const shared = ['category_code', 'title', 'spec_1_name', 'spec_2_name', 'rank'] as const
  const differs = shared.find((column) => next.row[column] !== first.row[column])
  if (differs) return [differs, `与同一商品第 ${String(first.line)} 行不一致`]
  const same = rows.find(({ sku }) => sku.specValues.join('|') === next.sku.specValues.join('|'))
  if (same) return ['spec_1_value', `与第 ${String(same.line)} 行规格重复`]
  if (rows.length >= catalogLimits.skusPerProduct)
    return ['sku_code', `一件商品最多 ${String(catalogLimits.skusPerProduct)} 个规格`]
  return undefined
}

function productOf(rows: readonly ReadRow[]): ListedProduct {
  const first = rows[0]?.row
  if (!first) throw new RangeError('a product without rows')
  const names = [first.spec_1_name, first.spec_2_name].filter((name) => name !== '')
  return {
    code: first.product_code,
    categoryCode: first.category_code,
    title: first.title,
    subtitle: first.subtitle,
    pictures: [...new Set(rows.flatMap(({ row }) => paths(row.pictures)))].slice(0, catalogLimits.picturesPerProduct),
    chips: list(first.chips),
    facts: list(first.facts).map((fact) => {
      const [, name = '', value = ''] = /^([^:：]+)[:：](.+)$/.exec(fact) ?? []
      return { name: name.trim(), value: value.trim() }
    }),
    promises: list(first.promises),
    rank: Number(first.rank),
    specAxes: names.map((name, axis) => ({
      name,
      values: [...new Set(rows.map(({ sku }) => sku.specValues[axis] ?? ''))],
    })),
    skus: rows.map(({ sku }) => sku),
  }
}

/** What rows are read against. */
export interface GoodsList {
  /** A row's line in the file, since quoted cells may span lines. */
  readonly lineOf: (index: number) => number
  /** Codes of the shop's freight templates: what sending costs is never guessed. */
  readonly freightCodes: readonly string[]
}

function unknownFreight({ freight }: GoodsRow, codes: readonly string[]): Problem | undefined {
  if (freight === '' || codes.includes(freight)) return undefined
  return ['freight', `没有编码为 ${freight} 的运费模板，请改成 ${codes.join('、')}，或留空用默认模板`]
}

/**
 * Reads a goods list row by row: each bad row is named by line, column and reason and left out; the rest becomes products.
 */
export function readGoodsRows(
  rows: readonly GoodsRow[],
  { lineOf, freightCodes }: GoodsList,
): { products: ListedProduct[]; rejected: RejectedRow[] } {
  const byProduct = new Map<string, ReadRow[]>()
  const taken = new Map<string, number>()
  const rejected: RejectedRow[] = []
  rows.forEach((row, index) => {
    const line = lineOf(index)
    const own = problemOf(row)
    const read = { line, row, sku: skuOf(row) }
    const known = byProduct.get(row.product_code) ?? []
    const problem = own ?? unknownFreight(row, freightCodes) ?? repeated(row, taken) ?? clash(read, known)
    if (problem) {
      rejected.push({ line, column: problem[0], reason: problem[1] })
      return
    }
    for (const column of onceInAList) taken.set(`${column} ${row[column]}`, line)
    byProduct.set(row.product_code, [...known, read])
  })
  return { products: [...byProduct.values()].map(productOf), rejected }
}

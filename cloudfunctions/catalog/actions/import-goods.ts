import { type CsvError, parse } from 'csv-parse/sync'
import type { InputOf } from '#domain/kernel/contract'
import type { catalogContract } from '#domain/catalog/contract'
import {
  type GoodsRow,
  goodsColumns,
  type ListedProduct,
  readGoodsRows,
  type RejectedRow,
} from '#domain/catalog/goods-rows'
import { now } from '#server/cloud'
import { pictureId } from '#server/picture-id'
import { raiseCatalogVersion } from '#server/stores/catalog-version'
import { saveProduct } from '#server/stores/products'
import { storefront } from '#server/stores/storefront'
import { createSku, relistSku } from '#server/stores/skus'

type Request = InputOf<(typeof catalogContract)['importGoods']>

/** Products written side by side: a list of hundreds must fit the function's time, and the database its connections. */
const atOnce = 6

interface Parsed {
  rows: { record: GoodsRow; info: { lines: number } }[]
  rejected: RejectedRow[]
}

/** The file as records; a file that is no CSV at all is one rejected row. */
function parseCsv(csv: string): Parsed {
  try {
    const rows = parse(csv, {
      bom: true,
      // Lists are edited on several systems; a file may hold both kinds of line ends.
      record_delimiter: ['\r\n', '\n', '\r'],
      columns: (header: string[]) => {
        const missing = goodsColumns.filter((column) => !header.includes(column))
        if (missing.length > 0) throw new HeaderError(missing)
        return header
      },
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: false,
    }) as unknown as Parsed['rows']
    return { rows, rejected: [] }
  } catch (error) {
    if (error instanceof HeaderError) return { rows: [], rejected: [{ line: 1, column: 'row', reason: error.message }] }
    const { lines } = error as CsvError & { lines?: number }
    return {
      rows: [],
      rejected: [{ line: lines ?? 1, column: 'row', reason: '这一行列数不对或引号没有成对，整份文件没有导入' }],
    }
  }
}

class HeaderError extends Error {
  constructor(missing: readonly string[]) {
    super(`表头缺少这些列：${missing.join('、')}`)
  }
}

/** Imports a goods list. Stock in the list is a SKU's first stock only; later counts are never overwritten by a file. */
export async function importGoods({ csv, dryRun }: Request) {
  const parsed = parseCsv(csv)
  const { freight } = await storefront()
  const read = readGoodsRows(
    parsed.rows.map(({ record }) => record),
    {
      lineOf: (index) => parsed.rows[index]?.info.lines ?? 0,
      freightCodes: freight.map(({ code }) => code),
    },
  )
  const rejected = [...parsed.rejected, ...read.rejected]
  const report = { productsCreated: 0, productsUpdated: 0, skusCreated: 0, rejected }
  if (dryRun) return report
  for (let first = 0; first < read.products.length; first += atOnce) {
    for (const saved of await Promise.all(read.products.slice(first, first + atOnce).map(save))) {
      report[saved.product === 'created' ? 'productsCreated' : 'productsUpdated'] += 1
      report.skusCreated += saved.skusCreated
    }
  }
  if (read.products.length > 0) await raiseCatalogVersion(now())
  return report
}

async function save(product: ListedProduct): Promise<{ product: 'created' | 'updated'; skusCreated: number }> {
  const productId = `prd${product.code}` as const
  const created = await Promise.all(
    product.skus.map(async (sku) => {
      const listing = {
        _id: `sku${sku.code}` as const,
        productId,
        title: product.title,
        specValues: [...sku.specValues],
        priceFen: sku.priceFen,
        ...(sku.marketPriceFen !== undefined && { marketPriceFen: sku.marketPriceFen }),
        ...(sku.marketPriceSource !== undefined && { marketPriceSource: sku.marketPriceSource }),
        pictureId: pictureId(sku.picture),
        weightGrams: sku.weightGrams,
        onSale: true,
        ...(sku.freightCode !== undefined && { freightCode: sku.freightCode }),
        ...(sku.barcode !== undefined && { barcode: sku.barcode }),
        ...(sku.producedOn !== undefined && { producedOn: sku.producedOn }),
        ...(sku.bestBeforeOn !== undefined && { bestBeforeOn: sku.bestBeforeOn }),
        ...(sku.floorFen !== undefined && { floorFen: sku.floorFen }),
        ...(sku.costFen !== undefined && { costFen: sku.costFen }),
        ...(sku.returnException !== undefined && { returnException: sku.returnException }),
      }
      if (await createSku(listing, sku.stock)) return true
      await relistSku(listing)
      return false
    }),
  )
  const outcome = await saveProduct({
    _id: productId,
    code: product.code,
    categoryId: `cat${product.categoryCode}`,
    title: product.title,
    subtitle: product.subtitle,
    pictureIds: product.pictures.map(pictureId),
    chips: [...product.chips],
    facts: [...product.facts],
    promises: [...product.promises],
    specAxes: [...product.specAxes],
    rank: product.rank,
    onSale: true,
  })
  return { product: outcome, skusCreated: created.filter(Boolean).length }
}

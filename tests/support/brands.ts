import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type GoodsRow, type ListedProduct, readGoodsRows, type RejectedRow } from '#domain/catalog/goods-rows'
import { type BrandFiles, readBrandFiles } from '#local-cloud/seed/brand-files'
import { datedGoodsList } from '#local-cloud/seed/goods-list'

/** A brand's folder as it ships, its goods read by the importer's own rules. */
export interface ShippedBrand {
  readonly dir: string
  readonly files: BrandFiles
  readonly rows: readonly GoodsRow[]
  readonly products: readonly ListedProduct[]
  readonly rejected: readonly RejectedRow[]
}

/** The code of every brand that ships. */
export const brandCodes: readonly string[] = readdirSync('brand', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** A brand's files with its lots dated as on `now` (epoch ms). */
export function shippedBrand(code: string, now = Date.UTC(2026, 10, 22, 2)): ShippedBrand {
  const dir = join('brand', code)
  const files = readBrandFiles(dir)
  const rows = parse(datedGoodsList(files.goodsCsv, now), { columns: true }) as unknown as GoodsRow[]
  const freightCodes = files.freight.map((template) => (template as { code: string }).code)
  return { dir, files, rows, ...readGoodsRows(rows, { lineOf: (index) => index + 2, freightCodes }) }
}

/** What a brand says anywhere, as one text, with the file each line is from. */
export function wordsOf(dir: string): { file: string; text: string }[] {
  const files = readdirSync(dir).filter((name) => /\.(json|csv)$/.test(name) && name !== 'personas.json')
  return files.map((file) => ({ file, text: readFileSync(join(dir, file), 'utf8') }))
}

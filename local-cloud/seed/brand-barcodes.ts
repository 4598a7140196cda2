import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is printed on a pack, for the panel to hold before the camera. */
export interface PrintedBarcode {
  /** EAN-13. */
  readonly barcode: string
  readonly name: string
}

/** Every barcode in a brand's `goods.csv`, in its order; none when the file has no such column. @throws without the file */
export function brandBarcodes(dir: string): readonly PrintedBarcode[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(dir, 'goods.csv')), { columns: true, bom: true })
  return rows.flatMap(({ barcode, title = '', spec_1_value: value = '' }) =>
    barcode ? [{ barcode, name: `${title} ${value}`.trim() }] : [],
  )
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface BrandRate {
  readonly firstFen: number
  readonly nextFen: number
}

/** `brand/<code>/*` as the brand writes it. */
export interface BrandFiles {
  readonly brand: {
    readonly banners: readonly { picture: string; title: string; subtitle: string; productCode?: string }[]
    readonly sections: readonly { title: string; productCodes: readonly string[] }[]
    readonly categories: readonly { code: string; name: string; picture: string }[]
  }
  readonly freight: BrandRate & {
    readonly mode: 'weight' | 'piece'
    readonly firstGrams: number
    readonly nextGrams: number
    readonly freeFromFen?: number
    readonly byProvince: readonly (BrandRate & { provinces: readonly string[]; freeFromFen?: number })[]
    readonly notDelivered: readonly string[]
  }
  readonly guides: readonly {
    code: string
    name: string
    title: string
    storeName: string
    greeting: string
    contactUrl: string
    photo: string
    wecomUserId: string
    mobile: string
  }[]
  readonly goodsCsv: string
  /** Changes when any of the files does. */
  readonly version: string
}

/** Reads a brand's folder. @throws when a file is missing or no JSON */
export function readBrandFiles(dir: string): BrandFiles {
  const texts = ['brand.json', 'freight.json', 'guides.json', 'goods.csv'].map((name) =>
    readFileSync(join(dir, name), 'utf8'),
  )
  const [brand = '', freight = '', guides = '', goodsCsv = ''] = texts
  return {
    brand: JSON.parse(brand) as BrandFiles['brand'],
    freight: JSON.parse(freight) as BrandFiles['freight'],
    guides: JSON.parse(guides) as BrandFiles['guides'],
    goodsCsv,
    version: createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16),
  }
}

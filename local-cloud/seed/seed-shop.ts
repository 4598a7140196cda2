import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from '../start'
import { type BrandFiles, readBrandFiles } from './brand-files'
import { guideOpenid, ownerOpenid } from './personas'

export interface SeedOptions {
  /** `brand/<code>`. */
  readonly brandDir: string
  /** The local cloud's data folder. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** The importer takes 90,000 bytes at a time; a list is cut between products, never inside one. */
const importBytes = 80_000

/**
 * Fills an empty shop, or brings its goods up to date with the brand's files: the owner does it all through the same
 * functions as in production. Stock that has been counted since stays as it is.
 * @throws when a function refuses: the brand's files are wrong
 */
export async function seedShop(cloud: LocalCloud, { brandDir, dir, say }: SeedOptions): Promise<void> {
  const files = readBrandFiles(brandDir)
  const marker = join(dir, 'cloud', 'seeded')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === files.version) return
  cpSync(join(brandDir, 'pictures'), join(dir, 'storage', 'files'), { recursive: true })
  await act(cloud, 'catalog/setStorefront', storefrontOf(files))
  say('Goods, pictures and freight: importing')
  for (const csv of chunks(files.goodsCsv)) {
    const report = (await act(cloud, 'catalog/importGoods', { csv })) as { rejected: unknown[] }
    for (const row of report.rejected) say(`Left out of the goods list: ${JSON.stringify(row)}`)
  }
  for (const { code, ...guide } of files.guides) {
    await act(cloud, 'guides/enlist', { code, openid: guideOpenid(code), storeCode: 'MAIN', ...guide })
  }
  await cloud.invoke({ name: 'scheduler', event: { Type: 'Timer', TriggerName: 'every-minute' }, source: 'wx_trigger' })
  writeFileSync(marker, files.version)
}

async function act(cloud: LocalCloud, name: `${string}/${string}`, input: unknown): Promise<unknown> {
  const [functionName = '', action = ''] = name.split('/')
  const { body } = await cloud.call(functionName, action, input, ownerOpenid)
  if (!body.ok) throw new Error(`${name} refused: ${JSON.stringify(body['refusal'])}`)
  return body['data']
}

function storefrontOf({ brand: { banners, sections, categories }, freight }: BrandFiles) {
  const rate = ({ firstFen, nextFen }: { firstFen: number; nextFen: number }) => ({
    first: freight.firstGrams,
    firstFen,
    next: freight.nextGrams,
    nextFen,
  })
  const provinceRates = freight.byProvince.map(({ provinces, freeFromFen, ...own }) => ({
    provinces,
    rate: rate(own),
    ...(freeFromFen !== undefined && { freeFromFen }),
  }))
  const { mode, notDelivered, freeFromFen } = freight
  return {
    categories,
    banners,
    sections,
    freight: { rule: { mode, rate: rate(freight), provinceRates }, notDelivered, freeFromFen },
  }
}

/** The list in parts that fit a call, each with the header. Rows of one product stand together in the file. */
function chunks(csv: string): string[] {
  const [header = '', ...rows] = csv.split(/\r?\n/).filter((row) => row !== '')
  const productOf = (row: string) => row.slice(0, row.indexOf(','))
  const parts: string[][] = [[]]
  let bytes = 0
  rows.forEach((row, index) => {
    const size = Buffer.byteLength(row) + 1
    if (bytes + size > importBytes && productOf(row) !== productOf(rows[index - 1] ?? '')) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(row)
    bytes += size
  })
  return parts.map((part) => [header, ...part].join('\n'))
}

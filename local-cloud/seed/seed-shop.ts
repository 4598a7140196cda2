import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from '../start'
import { type BrandFiles, readBrandFiles } from './brand-files'
import { datedGoodsList, goodsListParts } from './goods-list'
import { layoutInput } from './layout-input'
import { guideOpenid, ownerOpenid } from './personas'
import { seedReviews } from './seed-reviews'

export interface SeedOptions {
  /** `brand/<code>`. */
  readonly brandDir: string
  /** The local cloud's data folder. */
  readonly dir: string
  readonly say: (line: string) => void
}

/**
 * Fills an empty shop, or brings its goods up to date with the brand's files: the owner does it all through the same
 * functions as in production. Stock that has been counted since stays as it is.
 * @throws when a function refuses (the brand's files are wrong), or the folder holds another brand's shop
 */
export async function seedShop(cloud: LocalCloud, { brandDir, dir, say }: SeedOptions): Promise<void> {
  const files = readBrandFiles(brandDir)
  const marker = join(dir, 'cloud', 'seeded')
  if (isSeeded(marker, files, dir)) return
  cpSync(join(brandDir, 'pictures'), join(dir, 'storage', 'files'), { recursive: true })
  const act = actOf(cloud)
  say('Goods, pictures and freight: importing')
  await act('storefront/set', storefrontOf(files))
  await importGoods(act, datedGoodsList(files.goodsCsv, cloud.clock.now()), say)
  await publishLayouts(act, files, cloud.clock.now())
  for (const { code, ...guide } of files.guides) {
    const store = files.stores.find((one) => one.code === guide.storeCode)
    const storeName = store?.name ?? guide['storeName']
    await act('guides/enlist', { code, openid: guideOpenid(code), ...guide, storeName })
  }
  await seedReviews(cloud, files)
  await cloud.invoke({ name: 'scheduler', event: { Type: 'Timer', TriggerName: 'every-minute' }, source: 'wx_trigger' })
  writeFileSync(marker, `${files.brand.code} ${files.version}`)
}

/** Whether the folder holds this brand's shop as its files are now. @throws when it holds another brand's */
function isSeeded(marker: string, { brand, version }: BrandFiles, dir: string): boolean {
  if (!existsSync(marker)) return false
  const [code = '', seeded] = readFileSync(marker, 'utf8').split(' ')
  if (seeded !== undefined && code !== brand.code) {
    throw new Error(`${dir} holds the shop of ${code}, not of ${brand.code}: name another folder with --data`)
  }
  return seeded === version
}

type Act = (name: `${string}/${string}`, input: unknown) => Promise<unknown>

/** Asks the shop's functions as its owner. */
function actOf(cloud: LocalCloud): Act {
  return async (name, input) => {
    const [functionName = '', action = ''] = name.split('/')
    const { body } = await cloud.call(functionName, action, input, ownerOpenid)
    if (!body.ok) throw new Error(`${name} refused: ${JSON.stringify(body['refusal'])}`)
    return body['data']
  }
}

const storefrontOf = ({ brand: { categories, licences, service }, freight, stores }: BrandFiles) => ({
  categories,
  freightTemplates: freight,
  licences,
  service,
  stores,
})

async function importGoods(act: Act, csv: string, say: SeedOptions['say']): Promise<void> {
  for (const part of goodsListParts(csv)) {
    const report = (await act('catalog/importGoods', { csv: part })) as { rejected: unknown[] }
    for (const row of report.rejected) say(`Left out of the goods list: ${JSON.stringify(row)}`)
  }
}

async function publishLayouts(act: Act, { layouts }: BrandFiles, now: number): Promise<void> {
  const known = (await act('storefront/layouts', {})) as {
    layouts: { place: string; code: string; revision: number }[]
  }
  for (const layout of layouts) {
    const { place, code } = layout
    const earlier = known.layouts.find((one) => one.place === place && one.code === code)
    const draft = { ...layoutInput(layout, now), revision: earlier?.revision ?? 0 }
    const saved = (await act('storefront/saveLayout', draft)) as { layoutId: string; revision: number }
    await act('storefront/publishLayout', saved)
  }
}

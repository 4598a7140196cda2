/** What has to be rendered for a brand: one order a picture, read from goods.csv, brand.json and packshots.json. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/**
 * @typedef {import('./packshots-spec').PackshotsSpec} PackshotsSpec
 * @typedef {import('./packshots-spec').ProductLook} ProductLook
 * @typedef {import('./stage/packs/item').Item} Item
 * @typedef {import('./stage/views/order').Order} Order
 * @typedef {Record<string, string>} Row
 */

/** The sizes and budgets of every kind of picture, in the order they are rendered. */
const kinds = {
  list: { width: 800, height: 800, maxBytes: 60_000 },
  category: { width: 240, height: 240, maxBytes: 14_000 },
  banner: { width: 1125, height: 420, maxBytes: 90_000 },
  gallery: { width: 1600, height: 1600, maxBytes: 180_000 },
  portrait: { width: 480, height: 480, maxBytes: 30_000 },
  store: { width: 1125, height: 630, maxBytes: 120_000 },
}

/** @param {Row} row @returns {[string, string][]} */
const factsOf = (row) =>
  (row['facts'] ?? '')
    .split('|')
    .map((fact) => /^([^:：]+)[:：](.+)$/.exec(fact.trim()))
    .flatMap((found) => (found ? [[found[1]?.trim() ?? '', found[2]?.trim() ?? '']] : []))

/** 「750克（30袋）」 of the facts for the size 「30袋」; a size that is a weight stands for itself. @param {Row} row */
function netOf(row) {
  const net = factsOf(row).find(([name]) => name === '净含量')?.[1] ?? ''
  const all = net.split('、')
  const sizes = [row['spec_2_value'], row['spec_1_value']].filter(Boolean)
  const weight = sizes.find((size) => /(?:克|毫升|ml|mL|g|片|支|枚|盒)$/.test(size ?? ''))
  const bare = (/** @type {string} */ fact) => fact.replace(/[（(].*[)）]/, '')
  const named = all.find((fact) => sizes.some((size) => fact.includes(`（${size}）`) || fact.endsWith(`×${size}`)))
  // A set names what is in it one after another.
  return named ?? weight ?? (all.every((fact) => /^\d/.test(fact)) ? bare(all[0] ?? '') : net)
}

/** @param {string} folder the brand's */
export function readBrand(folder) {
  const json = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  /** @type {Row[]} */
  const rows = parse(readFileSync(join(folder, 'goods.csv')), { columns: true, bom: true })
  /** @type {PackshotsSpec} */
  const spec = json('packshots.json')
  /** @type {{ photo: string }[]} */
  const guides = existsSync(join(folder, 'guides.json')) ? json('guides.json') : []
  /** @type {{ categories: { code: string, picture: string }[] }} */
  const brand = json('brand.json')
  return { rows, spec, guides, brand }
}

/** @typedef {ReturnType<typeof readBrand>} Brand */

/** The look of an SKU: its product's, changed by the variant whose key its code begins with. @param {ProductLook} look @param {string} sku */
function lookOf(look, sku) {
  const keys = Object.keys(look.variants ?? {}).filter((key) => sku.startsWith(key))
  const variant = look.variants?.[keys.sort((one, other) => other.length - one.length)[0] ?? ''] ?? {}
  return {
    body: { ...look.body, ...variant.body },
    label: { ...look.label, ...variant.label },
    colours: { ...look.colours, ...variant.colours },
    contents: variant.contents ?? look.contents,
    ownSize: variant.body?.cm !== undefined,
  }
}

/** @param {Brand} brand @param {Row} row @returns {Item | undefined} */
function itemOf({ rows, spec }, row) {
  const { product_code: product = '', sku_code: sku = '' } = row
  const look = spec.products[product]
  if (!look) return undefined
  const grams = rows.filter((other) => other['product_code'] === product).map((other) => Number(other['weight_grams']))
  const share = Number(row['weight_grams']) / Math.max(...grams)
  const { ownSize, ...own } = lookOf(look, sku)
  return {
    ...own,
    product,
    sku,
    maker: spec.maker,
    net: netOf(row),
    barcode: row['barcode'] ?? '',
    facts: factsOf(row).filter(([name]) => name !== '净含量'),
    nutrition: look.nutrition,
    scale: ownSize ? 1 : Math.max(0.8, share ** (1 / 3)),
  }
}

/**
 * Every picture of a brand by its storage path. Products without an entry in packshots.json are named in `missing`.
 * @param {Brand} brand
 * @returns {{ orders: [path: string, order: Order][], missing: string[] }}
 */
export function ordersOf(brand) {
  const { rows, spec } = brand
  /** @type {[string, Order][]} */
  const orders = []
  const missing = new Set()
  const add = (/** @type {string} */ path, /** @type {Order} */ order) => orders.push([path, order])
  for (const row of rows) {
    const item = itemOf(brand, row)
    if (!item) missing.add(row['product_code'])
    else add(`goods/${item.sku.toLowerCase()}.webp`, { view: 'list', item, ...kinds.list })
  }
  const heroOf = (/** @type {string} */ product) => {
    const own = rows.filter((row) => row['product_code'] === product)
    const row = own.find((each) => each['sku_code'] === spec.products[product]?.hero) ?? own.at(-1)
    const item = row && itemOf(brand, row)
    return item && { ...item, scale: 1 }
  }
  const known = (/** @type {Item | undefined} */ item) => (item ? [item] : [])
  for (const { code, picture } of brand.brand.categories) {
    const product = spec.categories?.[code] ?? rows.find((row) => row['category_code'] === code)?.['product_code']
    for (const item of known(heroOf(product ?? ''))) add(picture, { view: 'category', item, ...kinds.category })
  }
  const named = (/** @type {readonly string[]} */ codes) =>
    codes.flatMap((code) => {
      const row = rows.find((each) => each['sku_code'] === code)
      return known(row ? itemOf(brand, row) : heroOf(code))
    })
  for (const [path, { goods, ground, contents = [], dressing = 'none' }] of Object.entries(spec.banners))
    add(path, { view: 'banner', items: named(goods), ground, contents, dressing, ...kinds.banner })
  for (const view of /** @type {const} */ (['front', 'close', 'back', 'size']))
    for (const product of new Set(rows.map((row) => row['product_code'] ?? '')))
      for (const item of known(heroOf(product)))
        add(`gallery/${product.toLowerCase()}-${view}.webp`, { view, item, ...kinds.gallery })
  for (const { photo } of brand.guides) {
    const name = photo.replace(/^guides\/|\.webp$/g, '')
    add(photo, { view: 'portrait', name, ...kinds.portrait })
  }
  for (const [code, store] of Object.entries(spec.stores ?? {}))
    add(`stores/${code.toLowerCase()}.webp`, { view: 'store', store, items: named(store.goods), ...kinds.store })
  return { orders, missing: [...missing] }
}

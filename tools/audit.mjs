import './node-version.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadTypeScript } from '../config/load-typescript.mjs'
import { inRoot } from './root.mjs'
import { shopData } from './serve-cloud.mjs'

/**
 * `npm run audit -- [--data <dir> | --url <local cloud>] [--json]`: reads a whole shop and names every invariant that does
 * not hold; exit 1 when there is one. Without options it reads the shop of `npm start`, which must not be running then.
 *
 * @typedef {(request: Record<string, unknown> & { action: string }) => Promise<{ code?: string, message?: string, data?: unknown }>} Ask
 */

const pageSize = 200

/** @param {Ask} ask @returns {Promise<import('../domain/audit/audit-source.ts').AuditSource>} */
async function sourceOf(ask) {
  const { EJSON } = await import('bson')
  /** @param {string} collectionName @param {object} query @param {{ limit: number, orderBy?: string }} how */
  const find = async (collectionName, query, { limit, orderBy = '_id' }) => {
    const reply = await ask({
      action: 'database.getDocument',
      collectionName,
      queryType: 'WHERE',
      query: JSON.stringify(query),
      order: JSON.stringify({ [orderBy]: 1 }),
      limit,
    })
    if (reply.code) throw new Error(`${collectionName}: ${String(reply.message)}`)
    const { list } = /** @type {{ list: string[] }} */ (reply.data)
    return /** @type {any[]} */ (list.map((text) => EJSON.parse(text)))
  }
  /** Rows of one value may be many: buckets of a SKU sixteen, reviews of an order sixty. @param {string} collection */
  const atOnceOf = (collection) => (collection === 'stock-buckets' ? 50 : collection === 'reviews' ? 16 : 500)
  /** @param {string} collection @param {string} field @param {readonly string[]} values */
  const among = async (collection, field, values) => {
    const atOnce = atOnceOf(collection)
    const found = []
    for (let at = 0; at < values.length; at += atOnce) {
      found.push(...(await find(collection, { [field]: { $in: values.slice(at, at + atOnce) } }, { limit: 1000 })))
    }
    return found
  }
  return {
    page: (collection, afterId) =>
      find(collection, afterId === '' ? {} : { _id: { $gt: afterId } }, { limit: pageSize }),
    byIds: (collection, ids) => among(collection, '_id', ids),
    ofOrders: (collection, ids) => among(collection, 'orderId', ids),
    bucketsOf: (skuIds) => among('stock-buckets', 'skuId', skuIds),
    async since(collection, at) {
      const by = collection === 'payments' ? 'paidAt' : 'createdAt'
      const found = new Map()
      for (let from = at; ;) {
        const page = await find(collection, { [by]: { $gte: from } }, { limit: 1000, orderBy: by })
        for (const row of page) found.set(row._id, row)
        const last = page.at(-1)?.[by]
        if (page.length < 1000 || last === from) return [...found.values()]
        from = last
      }
    },
  }
}

/** @param {string} url @returns {Promise<{ ask: Ask, now: number, close: () => Promise<void> }>} */
async function openUrl(url) {
  if (!/^https?:\/\/./.test(url)) throw new Error(`${url} is no address: http://127.0.0.1:5710`)
  const clock = await fetch(new URL('/sim/clock', url)).then(
    (reply) => reply.json(),
    () => {
      throw new Error(`no local cloud answers at ${url}`)
    },
  )
  return {
    now: /** @type {{ now: number }} */ (clock).now,
    ask: async (request) => {
      const headers = { 'content-type': 'application/json', authorization: 'audit' }
      const reply = await fetch(new URL('/admin', url), { method: 'POST', headers, body: JSON.stringify(request) })
      return /** @type {any} */ (await reply.json())
    },
    close: async () => undefined,
  }
}

/** @param {string} dir @returns {Promise<{ ask: Ask, now: number, close: () => Promise<void> }>} */
async function openFolder(dir) {
  if (!existsSync(join(dir, 'database'))) throw new Error(`${dir} holds no shop; name one with --data or --url`)
  const { createDatabase } = await loadTypeScript('local-cloud/services/database/create-database.ts')
  const clockFile = join(dir, 'cloud', 'clock.json')
  const { offsetMs } = existsSync(clockFile) ? JSON.parse(readFileSync(clockFile, 'utf8')) : { offsetMs: 0 }
  const now = Date.now() + offsetMs
  const database = await createDatabase({
    dir: join(dir, 'database'),
    clock: { now: () => now, register: () => undefined },
    events: { add: () => undefined },
    indexes: JSON.parse(readFileSync(inRoot('config', 'database-indexes.json'), 'utf8')),
    onDemandCollections: false,
  })
  return { now, ask: (request) => database.handle(request), close: () => database.close() }
}

try {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const { auditShop } = await loadTypeScript('domain/audit/audit-shop.ts')
  const shop = values.url ? await openUrl(values.url) : await openFolder(resolve(values.data ?? inRoot(shopData)))
  const { violations, counts } = await auditShop(await sourceOf(shop.ask), {
    now: shop.now,
    isOpen: values.url !== undefined,
  })
  await shop.close()
  if (values.json) console.log(JSON.stringify({ ok: violations.length === 0, counts, violations }))
  else {
    for (const { invariant, document, found } of violations) console.log(`${invariant}  ${document}  ${found}`)
    const read = Object.entries(counts).map(([collection, count]) => `${String(count)} ${collection}`)
    console.log(
      `${read.join(', ')}: ${violations.length === 0 ? 'every invariant holds' : `${String(violations.length)} violations`}`,
    )
  }
  process.exitCode = violations.length === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

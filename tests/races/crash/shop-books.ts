import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EJSON } from 'bson'
import type { IndexDeclaration } from '#local-cloud/ports'
import { createDatabase } from '#local-cloud/services/database/create-database'
import { openPayLedger, rowsOf } from '#local-cloud/services/pay/pay-ledger'
import type { Books } from '../stories/checks'
import type { Row } from '../world/world'
import type { ShopProcess } from './shop-process'

type Ask = (request: { action: string }) => Promise<{ code?: string; message?: string; data?: unknown }>

const pageSize = 1_000

async function readAll(ask: Ask, collectionName: string): Promise<Row[]> {
  const found: Row[] = []
  for (;;) {
    const after = found.at(-1)?._id
    const request = {
      action: 'database.getDocument',
      collectionName,
      queryType: 'WHERE',
      query: JSON.stringify(after === undefined ? {} : { _id: { $gt: after } }),
      order: JSON.stringify({ _id: 1 }),
      limit: pageSize,
    }
    const { code, message, data } = await ask(request)
    if (code) throw new Error(`${collectionName}: ${String(message)}`)
    const page = (data as { list: string[] }).list.map((text) => EJSON.parse(text) as Row)
    found.push(...page)
    if (page.length < pageSize) return found
  }
}

/** WeChat's own books in the folder of a local cloud, whether it runs or not. */
async function wechatOf(dir: string): Promise<ReturnType<Books['wechat']>> {
  const ledger = openPayLedger(join(dir, 'pay', 'state'))
  try {
    return { orders: rowsOf(ledger.orders), refunds: rowsOf(ledger.refunds) }
  } finally {
    await ledger.close()
  }
}

const collections = ['orders', 'payments', 'refunds', 'skus', 'audits'] as const

async function booksOf(ask: Ask, dir: string): Promise<Books> {
  const wechat = await wechatOf(dir)
  const rows = new Map<string, Row[]>()
  for (const name of collections) rows.set(name, await readAll(ask, name))
  return { rows: async (name) => rows.get(name) ?? [], wechat: () => wechat }
}

/** Everything that stands in the books of a shop that runs. */
export const openBooks = (shop: ShopProcess, dir: string): Promise<Books> => booksOf(shop.ask, dir)

/** Everything a shop that died has left on disk. */
export async function leftBooks(root: string, dir: string): Promise<Books> {
  const indexes = JSON.parse(readFileSync(join(root, 'config/database-indexes.json'), 'utf8')) as IndexDeclaration[]
  const database = await createDatabase({
    dir: join(dir, 'database'),
    clock: { now: Date.now, register: () => undefined },
    events: { add: () => undefined },
    indexes,
    onDemandCollections: false,
  })
  try {
    return await booksOf((request) => database.handle(request), dir)
  } finally {
    await database.close()
  }
}

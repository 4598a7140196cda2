import { createHash } from 'node:crypto'
import indexes from '../../config/database-indexes.json'
import type { Shop } from './shop'

const collections = [...new Set(indexes.map(({ collection }) => collection))]
const ofBuyers = ['orders', 'payments', 'carts', 'members', 'addresses', 'favourites', 'restock-reminders']

async function rows({ cloud }: Shop, collectionName: string, where: object): Promise<string[]> {
  const query = JSON.stringify(where)
  const order = JSON.stringify({ _id: 1 })
  const ask = { action: 'database.getDocument', collectionName, queryType: 'WHERE', query, order, limit: 1_000 }
  return ((await cloud.database.handle(ask)).data as { list: string[] }).list
}

/** Everything the database holds, as a short text: two moments are equal when nothing was written between them. */
export async function wholeDatabase(shop: Shop): Promise<string> {
  const all = await Promise.all(collections.map((name) => rows(shop, name, {})))
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** One buyer's rows of every collection that keeps some. */
export async function rowsOfBuyer(shop: Shop, openid: string): Promise<string[]> {
  return (await Promise.all(ofBuyers.map((name) => rows(shop, name, { openid })))).flat()
}

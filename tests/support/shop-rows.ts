import type { Shop } from './shop'

type Row = Record<string, unknown>

interface Query {
  limit(count: number): { get(): Promise<{ data: Row[] }> }
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
}

interface Sdk {
  readonly DYNAMIC_CURRENT_ENV: unknown
  init(config: object): void
  database(): {
    readonly command: { remove(): unknown }
    collection(name: string): { where(filter: object): Query }
  }
}

/** One shop a test file: the SDK reads its environment once. */
async function databaseOf(shop: Shop) {
  Object.assign(process.env, shop.cloud.sdkEnvironment)
  const { default: cloud } = (await import('wx-server-sdk')) as unknown as { default: Sdk }
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud.database()
}

/** What the shop's database keeps, as an operator sees it in the console. */
export async function rowsOf(shop: Shop, collection: string, where: object): Promise<Row[]> {
  return (await (await databaseOf(shop)).collection(collection).where(where).limit(1_000).get()).data
}

/** Changes rows as an operator can in the console; a field given as undefined is taken out. */
export async function changeRows(
  shop: Shop,
  collection: string,
  { where, change }: { readonly where: object; readonly change: Row },
): Promise<number> {
  const database = await databaseOf(shop)
  const data = Object.fromEntries(
    Object.entries(change).map(([field, value]) => [field, value === undefined ? database.command.remove() : value]),
  )
  return (await database.collection(collection).where(where).update({ data })).stats.updated
}

import type { Shop } from './shop'

type Row = Record<string, unknown>

interface Sdk {
  readonly DYNAMIC_CURRENT_ENV: unknown
  init(config: object): void
  database(): {
    collection(name: string): { where(filter: object): { limit(count: number): { get(): Promise<{ data: Row[] }> } } }
  }
}

/** What the shop's database keeps, as an operator sees it in the console. One shop a test file: the SDK reads its environment once. */
export async function rowsOf(shop: Shop, collection: string, where: object): Promise<Row[]> {
  Object.assign(process.env, shop.cloud.sdkEnvironment)
  const { default: cloud } = (await import('wx-server-sdk')) as unknown as { default: Sdk }
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return (await cloud.database().collection(collection).where(where).limit(100).get()).data
}

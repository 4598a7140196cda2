import type { CategoryId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'

/** What tells whether what a function remembers of the catalog still holds. */
export interface CatalogVersion {
  /** Rises with every import. */
  readonly version: number
  /** Epoch ms of the last one; 0 before the first. */
  readonly changedAt: number
  readonly categories: readonly { categoryId: CategoryId; name: string }[]
}

interface Setting {
  _id: string
  version?: number
  changedAt?: number
  categories?: CatalogVersion['categories']
}

const settings = collection<Setting>('settings')
const versionId = 'catalog-version'

/** The catalog's version and the names of its categories, in one database call. */
export async function catalogVersion(): Promise<CatalogVersion> {
  const found = await settings.find({
    where: { _id: command().in([versionId, 'storefront']) },
    limit: 2,
    fields: { version: true, changedAt: true, categories: true },
  })
  const own = found.find(({ _id }) => _id === versionId)
  const categories = found.find(({ _id }) => _id === 'storefront')?.categories ?? []
  return { version: own?.version ?? 0, changedAt: own?.changedAt ?? 0, categories }
}

/** Says that goods were changed; stock and prices are not meant. */
export async function raiseCatalogVersion(at: number): Promise<void> {
  if (await settings.insert({ _id: versionId, version: 1, changedAt: at })) return
  await settings.update({ _id: versionId }, { version: command().inc(1), changedAt: at })
}

import { now } from '#server/cloud'
import { type CatalogVersion, catalogVersion } from '#server/stores/catalog-version'
import { listedGoods } from '#server/stores/products'
import { createGoodsIndex, type GoodsIndex } from './goods-index'
import { readAloud } from './read-aloud'

/** An import younger than this may still be writing while the goods are read, so what was read is not kept. */
const settlesInMs = 10_000

let kept: { index: GoodsIndex; key: string } | undefined

const keyOf = ({ version, categories }: CatalogVersion): string =>
  JSON.stringify([version, categories.map(({ categoryId, name }) => [categoryId, name])])

async function build(version: CatalogVersion, listed: Awaited<ReturnType<typeof listedGoods>>): Promise<GoodsIndex> {
  const names = new Map(version.categories.map(({ categoryId, name }) => [categoryId, name]))
  const index = createGoodsIndex(listed, names, await readAloud())
  kept = now() - version.changedAt > settlesInMs ? { index, key: keyOf(version) } : undefined
  return index
}

/**
 * The index of the goods as they are listed now, kept in this instance until the catalog's version or a category's name
 * changes. One database call when it is kept, two side by side in a new instance.
 */
export async function currentIndex(): Promise<{ index: GoodsIndex; version: CatalogVersion }> {
  if (!kept) {
    const [version, listed] = await Promise.all([catalogVersion(), listedGoods()])
    return { index: await build(version, listed), version }
  }
  const { index, key } = kept
  const version = await catalogVersion()
  return { index: key === keyOf(version) ? index : await build(version, await listedGoods()), version }
}

import type { ProductId } from '#domain/kernel/ids'
import { memberLimits } from '#domain/members/limits'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'

interface FavouriteDocument {
  _id: `fav${string}`
  openid: string
  productId: ProductId
  at: number
}

/** One favourite as her list is paged by. */
export type Favourite = Pick<FavouriteDocument, '_id' | 'productId' | 'at'>

const favourites = collection<FavouriteDocument>('favourites')
/** Where it is kept that she likes that product. */
export const favouriteId = (openid: string, productId: ProductId) => hashId('fav', openid, productId)

/** Keeps a product; one that is kept already keeps its place. */
export async function keepFavourite(openid: string, productId: ProductId, at: number): Promise<void> {
  await favourites.insert({ _id: favouriteId(openid, productId), openid, productId, at })
}

export async function dropFavourite(openid: string, productId: ProductId): Promise<void> {
  await favourites.remove({ _id: favouriteId(openid, productId) })
}

/** All her favourites, newest first: few and short enough for one read. */
export async function favouritesOf(openid: string): Promise<Favourite[]> {
  return favourites.find({
    where: { openid },
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: memberLimits.favourites,
    fields: { productId: true, at: true },
  })
}

/** How many she keeps: counted, since a number kept beside them would drift. */
export async function favouriteCount(openid: string): Promise<number> {
  const result = await favourites
    .aggregate()
    .match({ openid })
    .group({ _id: null, count: { $sum: 1 } })
    .limit(1)
    .end()
  const { list } = result as unknown as { list: { count: number }[] }
  return list[0]?.count ?? 0
}

/** Lets go what is older than the newest of the limit, the same however many ask at once. @returns how many are left of `count` */
export async function trimFavourites(openid: string, count: number): Promise<number> {
  if (count <= memberLimits.favourites) return count
  const newest = await favouritesOf(openid)
  const last = newest.at(-1)
  if (!last || newest.length < memberLimits.favourites) return newest.length
  const _ = command()
  await favourites.remove({ openid, at: _.lte(last.at), _id: _.nin(newest.map((kept) => kept._id)) })
  return newest.length
}

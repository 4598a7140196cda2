import type { ProductId } from '#domain/kernel/ids'
import { collection } from '../collection'
import { hashId } from '../hash-id'

/** A 小程序码 that was drawn: what it says and where its picture is. */
interface ShareCodeDocument {
  _id: `shc${string}`
  scene: string
  /** Storage path. */
  picture: string
  drawnAt: number
}

const shareCodes = collection<ShareCodeDocument>('share-codes')

export type ShareCodeId = ShareCodeDocument['_id']

/** The code one sharer has for one product. */
export const shareCodeId = (sharer: string, productId: ProductId): ShareCodeId => hashId('shc', sharer, productId)

/** The picture's storage path, once it was drawn. */
export async function drawnShareCode(id: ShareCodeId): Promise<string | undefined> {
  return (await shareCodes.get(id, { picture: true }))?.picture
}

/** Remembers a drawn code; of two at once the first stays, both pictures say the same. */
export async function keepShareCode(code: ShareCodeDocument): Promise<void> {
  await shareCodes.insert(code)
}

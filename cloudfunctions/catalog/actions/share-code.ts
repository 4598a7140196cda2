import type { ProductId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { askWechat, storeFile } from '#server/cloud'
import { logFailure } from '#server/log'
import { pictureId } from '#server/picture-id'
import { shareCodeOf } from '#server/share-code'
import { memberId } from '#server/stores/members'
import { productById } from '#server/stores/products'
import { drawnShareCode, keepShareCode, shareCodeId } from '#server/stores/share-codes'

const page = 'packages/catalog/product/index'
/** WeChat's bound. */
const longestScene = 32
const pictureWidth = 430

/**
 * A 小程序码 that opens a product and says who shared it: scene `p.<product code>.<share code>`. WeChat is asked once for
 * each sharer and product. @throws Refusal NOT_FOUND, CODE_UNAVAILABLE
 */
export async function shareCode({ productId }: { productId: ProductId }, { openid, now }: CustomerContext) {
  const sharer = shareCodeOf(memberId(openid))
  const _id = shareCodeId(sharer, productId)
  const [product, drawn] = await Promise.all([productById(productId), drawnShareCode(_id)])
  if (!product) throw new Refusal('NOT_FOUND', { kind: 'product' })
  if (drawn !== undefined) return { pictureId: pictureId(drawn) }
  const scene = `p.${product.code}.${sharer}`
  const picture = `share/${_id}.png`
  await storeFile(picture, await draw(scene))
  await keepShareCode({ _id, scene, picture, drawnAt: now })
  return { pictureId: pictureId(picture) }
}

async function draw(scene: string): Promise<Buffer> {
  try {
    if (scene.length > longestScene) throw new RangeError(`a scene of ${String(scene.length)} characters`)
    const { buffer } = await askWechat('wxacode.getUnlimited', { scene, page, width: pictureWidth })
    if (!Buffer.isBuffer(buffer) || buffer.length === 0) throw new TypeError('no picture')
    return buffer
  } catch (error) {
    logFailure('share-code-failed', error, { scene: scene.slice(0, longestScene) })
    throw new Refusal('CODE_UNAVAILABLE', {})
  }
}

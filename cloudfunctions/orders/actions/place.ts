import type { OutputOf } from '#domain/kernel/contract'
import type { ordersContract } from '#domain/orders/contract'
import { isDeliverable } from '#domain/orders/freight'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { orderLimits } from '#domain/orders/limits'
import { Refusal } from '#domain/kernel/refusals'
import type * as z from 'zod'
import type { CustomerContext } from '#server/access'
import { bodyHash, hashId, randomCode } from '#server/hash-id'
import { removeCartLines } from '#server/stores/carts'
import { applyToOrder, insertOrder, type OrderDocument, withdrawPlacing } from '#server/stores/orders'
import { type Sku, skusByIds } from '#server/stores/skus'
import { storefront } from '#server/stores/storefront'
import { type LineWithStock, priceLines, sumOf } from '#server/workflows/price-lines'
import { earlierPlacing } from '../earlier-placing'
import { reserveAll } from '../reserve-all'

type Request = z.output<(typeof ordersContract)['place']['input']>
type Placed = OutputOf<(typeof ordersContract)['place']>

const placedOf = ({ _id: orderId, sum, expiresAt }: OrderDocument): Placed => ({
  orderId,
  payableFen: sum.payableFen,
  expiresAt,
  status: 'awaiting-payment',
})

/**
 * Places an order: price from our own data → the order's row (its id is the buyer's key, so only one call ever goes on) →
 * stock → open. Whatever fails takes back what it did; what dies half-way is swept a minute later.
 * @throws Refusal as the contract lists them
 */
export async function place(request: Request, { openid, now }: CustomerContext): Promise<Placed> {
  const orderId = hashId('ord', openid, request.clientKey)
  const saidBefore = () => earlierPlacing(openid, orderId, bodyHash(request))
  let drawn: Drawn
  try {
    drawn = await drawUp(request, { openid, now, orderId })
  } catch (error) {
    // A retry must find its order even when the goods have changed since.
    const earlier = await saidBefore()
    if (earlier) return earlier
    throw error
  }
  const { order } = drawn
  if (!(await insertOrder(order))) {
    const earlier = await saidBefore()
    if (earlier) return earlier
    throw new Refusal('STATUS_CONFLICT', { status: 'placing' })
  }
  const heldIn = await reserveOrWithdraw(drawn, now)
  const leaving = request.fromCart ? order.lines.map(({ skuId }) => skuId) : []
  const [opened] = await Promise.all([
    applyToOrder('open', orderId, heldIn && { heldIn }),
    removeCartLines(openid, leaving),
  ])
  if (!opened) throw new Refusal('STATUS_CONFLICT', { status: 'closed' })
  return placedOf(order)
}

interface Drawn {
  readonly order: OrderDocument
  /** As they were when it was priced. */
  readonly skus: readonly Sku[]
}

/** The order as it will stand, from our prices. @throws Refusal when it cannot be placed */
async function drawUp(
  request: Request,
  { openid, now, orderId }: { openid: string; now: number; orderId: OrderId },
): Promise<Drawn> {
  const { address, remark, sharingGuideId } = request
  const [skus, { freight }] = await Promise.all([skusByIds(request.lines.map(({ skuId }) => skuId)), storefront()])
  const { province } = address
  const { lines, priced, delivery } = priceLines({ requested: request.lines, skus, freight, province, now })
  if (!isDeliverable(delivery)) throw new Refusal('NOT_DELIVERABLE', { province })
  assertInStock(lines, skus)
  const noReturn = noReturnOf(lines)
  if (!isSameSet(noReturn, request.noReturnSkuIds)) throw new Refusal('RETURN_TERMS_CHANGED', { skuIds: noReturn })
  const { expectedPayableFen: expectedFen } = request
  if (priced.payableFen !== expectedFen) {
    throw new Refusal('PRICE_CHANGED', { expectedFen, payableFen: priced.payableFen })
  }
  const order: OrderDocument = {
    _id: orderId,
    openid,
    status: 'placing',
    attempt: randomCode(8),
    bodyHash: bodyHash(request),
    placedAt: now,
    expiresAt: now + orderLimits.holdMs,
    lines: lines.map(({ available: _, ...line }) => line),
    sum: sumOf(priced),
    address,
    remark,
    ...(sharingGuideId && { sharingGuideId }),
    ...(noReturn.length > 0 && { noReturn: { skuIds: noReturn, agreedAt: now } }),
    effects: {},
  }
  return { order, skus }
}

/** What cannot be sent back without a reason: the buyer has to have agreed to each. */
const noReturnOf = (lines: readonly LineWithStock[]): SkuId[] =>
  lines.filter(({ returnException }) => returnException !== undefined).map(({ skuId }) => skuId)

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((one) => others.includes(one)) && others.every((one) => some.includes(one))

/**
 * Says no before anything is written when stock is plainly short; the reservation itself decides. What buckets hold was counted a
 * while ago: only of what was sold out then is that believed.
 */
function assertInStock(lines: readonly LineWithStock[], skus: readonly Sku[]): void {
  const counted = new Set(skus.filter(({ buckets }) => buckets !== undefined).map(({ _id }) => _id))
  const short = lines.find((line) => line.available < (counted.has(line.skuId) ? 1 : line.quantity))
  if (short) throw new Refusal('STOCK_SHORT', { skuId: short.skuId, title: short.title, available: short.available })
}

async function reserveOrWithdraw({ order, skus }: Drawn, now: number): Promise<OrderDocument['heldIn']> {
  try {
    return await reserveAll(order, skus, now)
  } catch (error) {
    await withdrawPlacing(order._id, order.attempt)
    throw error
  }
}

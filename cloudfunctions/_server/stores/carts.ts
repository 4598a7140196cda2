import type { SkuId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'

export interface CartLine {
  quantity: number
  selected: boolean
  addedAt: number
}

interface CartDocument {
  _id: `car${string}`
  openid: string
  lines: Record<SkuId, CartLine>
}

const carts = collection<CartDocument>('carts')
const cartId = (openid: string) => hashId('car', openid)

/** What lies in a buyer's cart, by SKU. */
export async function cartLines(openid: string): Promise<Record<SkuId, CartLine>> {
  return (await carts.get(cartId(openid)))?.lines ?? {}
}

/** Puts a line as it shall be; a cart comes into being with its first line. */
export async function putCartLine(openid: string, skuId: SkuId, line: CartLine): Promise<void> {
  const _id = cartId(openid)
  const change = { [`lines.${skuId}`]: command().set(line) }
  if ((await carts.update({ _id }, change)) === 1) return
  if (!(await carts.insert({ _id, openid, lines: { [skuId]: line } }))) await carts.update({ _id }, change)
}

/** Raises a line's quantity if that keeps it at or under `limit`; two taps at once both count. @returns whether it did. */
export async function raiseCartLine(
  openid: string,
  skuId: SkuId,
  by: { quantity: number; limit: number },
): Promise<boolean> {
  const _ = command()
  const path = `lines.${skuId}`
  const where = { _id: cartId(openid), [`${path}.quantity`]: _.lte(by.limit - by.quantity) }
  return (await carts.update(where, { [`${path}.quantity`]: _.inc(by.quantity), [`${path}.selected`]: true })) === 1
}

/** Changes a line if it is there. */
export async function changeCartLine(
  openid: string,
  skuId: SkuId,
  change: Partial<Pick<CartLine, 'quantity' | 'selected'>>,
): Promise<void> {
  const path = `lines.${skuId}`
  const terms = Object.fromEntries(Object.entries(change).map(([name, value]) => [`${path}.${name}`, value]))
  await carts.update({ _id: cartId(openid), [path]: command().exists(true) }, terms)
}

/** Selects or unselects lines that were there a moment ago, each unless it has left meanwhile. */
export async function selectCartLines(openid: string, skuIds: readonly SkuId[], selected: boolean): Promise<void> {
  await Promise.all(skuIds.map((skuId) => changeCartLine(openid, skuId, { selected })))
}

/** Takes lines out; absent ones are no matter. */
export async function removeCartLines(openid: string, skuIds: readonly SkuId[]): Promise<void> {
  if (skuIds.length === 0) return
  const change = Object.fromEntries(skuIds.map((skuId) => [`lines.${skuId}`, command().remove()]))
  await carts.update({ _id: cartId(openid) }, change)
}

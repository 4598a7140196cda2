import type { SkuId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import { collection, type Terms } from '../collection'
import { command } from '../cloud'
import type { OrderDocument } from './orders'

const orders = collection<OrderDocument>('orders')

/** What one unit of a line came to, rounded down: never more than was paid. */
const unitPaid = ({ lines }: Pick<OrderDocument, 'lines'>, wanted: SkuId): Fen[] =>
  lines.filter(({ skuId }) => skuId === wanted).map(({ paidFen, quantity }) => Math.floor(paidFen / quantity))

/** The lowest price paid for a unit at `from` ≤ t < `to`, after every discount; undefined when nobody paid for one. */
export async function lowestPaid(
  skuId: SkuId,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Fen | undefined> {
  const _ = command()
  const result = await orders
    .aggregate()
    .match({ 'lines.skuId': skuId, paidAt: _.gte(from).and(_.lt(to)) })
    .unwind('$lines')
    .match({ 'lines.skuId': skuId })
    .group({ _id: null, lowest: { $min: { $divide: ['$lines.paidFen', '$lines.quantity'] } } })
    .end()
  const [found] = (result as unknown as { list: { lowest: number }[] }).list
  return found && Math.floor(found.lowest)
}

/** What was paid for a unit when somebody last did before `to`. */
export async function lastPaid(skuId: SkuId, to: number): Promise<Fen | undefined> {
  const where: Terms = { 'lines.skuId': skuId, paidAt: command().lt(to) }
  const [last] = await orders.find({ where, orderBy: [['paidAt', 'desc']], limit: 1, fields: { lines: true } })
  return last && unitPaid(last, skuId)[0]
}

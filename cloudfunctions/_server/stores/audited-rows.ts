import type { AuditSource } from '#domain/audit/audit-source'
import { orderLimits } from '#domain/orders/limits'
import { command } from '../cloud'
import { collection, type Document, type Terms } from '../collection'

const pageSize = 200
const most = 1_000
/** Of one order there are few payments and refunds, but as many reviews as lines. */
const ordersAtOnce = { payments: most, refunds: most, reviews: Math.floor(most / orderLimits.lines) }

async function among<T>(name: string, field: string, values: readonly string[]): Promise<T[]> {
  if (values.length === 0) return []
  const where: Terms = { [field]: command().in([...values]) }
  return (await collection<Document>(name).find({ where, limit: most })) as unknown as T[]
}

/** When the money of a payment came, and when a refund was put into the queue. */
const sinceFields = { payments: 'paidAt', refunds: 'createdAt' } as const

/** What the auditor reads, from the shop's own collections; it writes to none of them. */
export const auditedRows: AuditSource = {
  async page(name, afterId) {
    const where: Terms = { _id: command().gt(afterId) }
    const found = await collection<Document>(name).find({ where, orderBy: [['_id', 'asc']], limit: pageSize })
    return found as never
  },
  async byIds(name, ids) {
    const found = []
    for (let at = 0; at < ids.length; at += most) found.push(...(await among(name, '_id', ids.slice(at, at + most))))
    return found as never
  },
  async bucketsOf(skuIds) {
    const found = []
    for (let at = 0; at < skuIds.length; at += 50)
      found.push(...(await among('stock-buckets', 'skuId', skuIds.slice(at, at + 50))))
    return found as never
  },
  async ofOrders(name, ids) {
    const step = ordersAtOnce[name]
    const found = []
    for (let at = 0; at < ids.length; at += step)
      found.push(...(await among(name, 'orderId', ids.slice(at, at + step))))
    return found as never
  },
  async since(name, at) {
    const by = sinceFields[name]
    const found = new Map<string, Document>()
    for (let from = at; ;) {
      const where: Terms = { [by]: command().gte(from) }
      const page = await collection<Document>(name).find({ where, orderBy: [[by, 'asc']], limit: most })
      for (const row of page) found.set(row._id, row)
      const last = (page.at(-1) as Partial<Record<string, number>> | undefined)?.[by]
      if (page.length < most || last === undefined || last === from) return [...found.values()] as never
      from = last
    }
  },
}

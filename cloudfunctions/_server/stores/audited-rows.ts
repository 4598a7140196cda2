import type { AuditSource } from '#domain/audit/audit-shop'
import type { AuditedPayment } from '#domain/audit/audited'
import { command } from '../cloud'
import { collection, type Document, type Terms } from '../collection'

const pageSize = 200
const most = 1_000

async function among<T>(name: string, field: string, values: readonly string[]): Promise<T[]> {
  if (values.length === 0) return []
  const where: Terms = { [field]: command().in([...values]) }
  return (await collection<Document>(name).find({ where, limit: most })) as unknown as T[]
}

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
  paymentsOf: (orderIds) => among('payments', 'orderId', orderIds),
  async paidSince(at) {
    const found = new Map<string, AuditedPayment>()
    for (let from = at; ;) {
      const where: Terms = { paidAt: command().gte(from) }
      const page = (await collection<AuditedPayment>('payments').find({
        where,
        orderBy: [['paidAt', 'asc']],
        limit: most,
      })) satisfies AuditedPayment[]
      for (const payment of page) found.set(payment._id, payment)
      const last = page.at(-1)?.paidAt
      if (page.length < most || last === undefined || last === from) return [...found.values()]
      from = last
    }
  },
}

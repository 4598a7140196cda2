import type { AuditedOrder } from '#domain/audit/audited'
import { hold } from './checks'
import type { Stage } from './stage'

/** When time has healed what failed: whatever was answered stands, and all that was asked back has come back. */
export async function checkRefunds({ world, deeds }: Stage): Promise<void> {
  const orders = (await world.rows('orders')) as unknown as AuditedOrder[]
  const standing = orders.flatMap(({ afterSales = [] }) => afterSales)
  for (const { action, reply } of deeds.replies) {
    if (action !== 'ask' || !reply.ok) continue
    const stands = standing.some(({ afterSaleId }) => afterSaleId === reply.data?.['afterSaleId'])
    hold('what-was-answered-stands', stands, () => String(reply.data?.['afterSaleId']))
  }
  for (const { afterSaleId, status } of standing)
    hold('refunds-come-to-an-end', status === 'refunded', () => `${afterSaleId} is ${status}`)
  for (const { _id, status } of await world.rows('refunds'))
    hold('refunds-come-to-an-end', status === 'success', () => `${_id} is ${String(status)}`)
}

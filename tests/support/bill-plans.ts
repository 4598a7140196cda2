import type { Shop } from './shop'

/** Plants what is wrong with WeChat's bill of a day, over HTTP as the panel does. */
export async function planBill(shop: Shop, plan: Readonly<Record<string, unknown>>): Promise<void> {
  const reply = await fetch(`${shop.cloud.url}/sim/bill`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-lianpu': '1' },
    body: JSON.stringify(plan),
  })
  if (!reply.ok) throw new Error(`no such bill: ${await reply.text()}`)
}

import { randomBytes } from 'node:crypto'
import { hangzhou, newClientKey } from '../support/buying'
import type { Answer, ServedCloud } from './served-cloud'

/** What one order of these buyers is. */
export interface Basket {
  readonly skuIds: readonly string[]
  /** Of one unit of each SKU together with freight. */
  readonly payableFen: ReadonlyMap<string, number>
}

/** What a stretch of work cost. */
export interface Stretch {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Of the local cloud and its functions, for each piece of work. */
  readonly cpuMs: number
  readonly count: number
}

/** The value below which so much of `values` lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** What each SKU costs alone, as the shop says. */
export async function basketOf(cloud: ServedCloud, skuIds: readonly string[]): Promise<Basket> {
  const payableFen = new Map<string, number>()
  for (const skuId of skuIds) {
    const wish = { lines: [{ skuId, quantity: 1 }], province: hangzhou.province }
    const { body } = await cloud.call('orders/quote', wish, 'oLianpuBenchLooker')
    payableFen.set(skuId, (body.data['sum'] as { payableFen: number }).payableFen)
  }
  return { skuIds, payableFen }
}

/** Places one order of one unit. */
export function placeOne(cloud: ServedCloud, { skuIds, payableFen }: Basket, openid: string): Promise<Answer> {
  const skuId = skuIds[randomBytes(4).readUInt32LE() % skuIds.length] ?? ''
  const wish = { clientKey: newClientKey(), lines: [{ skuId, quantity: 1 }], address: hangzhou }
  return cloud.call('orders/place', { ...wish, expectedPayableFen: payableFen.get(skuId) }, openid)
}

function assertOk(what: string, { status, body }: Answer): Answer['body'] {
  if (status === 200 && body.ok) return body
  throw new Error(`${what}: ${String(status)} ${JSON.stringify(body)}`)
}

export async function placeOrThrow(cloud: ServedCloud, basket: Basket, openid: string): Promise<void> {
  assertOk('place', await placeOne(cloud, basket, openid))
}

/** One order from the basket to paid: WeChat's notice has been answered when this resolves. */
export async function payOne(cloud: ServedCloud, basket: Basket, openid: string): Promise<void> {
  const { data } = assertOk('place', await placeOne(cloud, basket, openid))
  const { orderId } = data
  const sheet = assertOk('prepay', await cloud.call('orders/prepay', { orderId }, openid)).data
  const prepayId = String(sheet['package']).replace('prepay_id=', '')
  assertOk('pay', await cloud.post('/sim/pay', { prepayId, outcome: 'pay' }))
}

/** So many buyers, each one piece of work after another, until the time is up. */
export async function keepBusy(
  buyers: number,
  { cloud, forMs, work }: { cloud?: Pick<ServedCloud, 'cpuMs'>; forMs: number; work: (buyer: number) => Promise<void> },
): Promise<Stretch> {
  const took: number[] = []
  const cpuBefore = cloud?.cpuMs() ?? 0
  const from = performance.now()
  const buy = async (buyer: number) => {
    while (performance.now() - from < forMs) {
      const at = performance.now()
      await work(buyer)
      took.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: buyers }, (_, buyer) => buy(buyer)))
  const seconds = (performance.now() - from) / 1_000
  return {
    perSecond: took.length / seconds,
    p50Ms: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    cpuMs: ((cloud?.cpuMs() ?? 0) - cpuBefore) / took.length,
    count: took.length,
  }
}

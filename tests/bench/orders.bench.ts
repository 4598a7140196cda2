import { rmSync } from 'node:fs'
import { sdkEnvironment } from '#local-cloud/environment'
import type { SdkCollection } from '../support/official-sdk'
import { seededData } from '../support/seeded-data'
import { type Basket, basketOf, keepBusy, payOne, placeOne, placeOrThrow, quantile, type Stretch } from './buyers'
import type { BenchOptions, Measurement } from './measurement'
import { type Peer, startVendure } from './peer/vendure'
import { type ServedCloud, serveCloud } from './served-cloud'

const crowds = [1, 8, 32] as const
const rounds = 3
const stretchMs = 1_500
const hotBuyers = 500
const hotUnits = 100
const hotSku = 'skuGZNG200'
/** Wide enough that no order waits for another's units. */
const skuIds = [
  'GZYW160',
  'GZYW260',
  'GZYW500',
  'GZJT160',
  'GZJT260',
  'GZWX260',
  'GZWX500',
  'GZTJ160',
  'MRJD7',
  'MRCJ7',
]
  .map((code) => `sku${code}`)
  .concat(['skuGZTJ260', 'skuGZNG400'])

const buyerOf = (buyer: number) => `oLianpuBenchBuyer${String(buyer)}`

/** The shop's database as a function sees it, through the official SDK in this process. */
async function openSdk(cloud: ServedCloud) {
  Object.assign(process.env, sdkEnvironment(cloud.url))
  const { default: sdk } = (await import('wx-server-sdk')) as unknown as {
    default: {
      DYNAMIC_CURRENT_ENV: unknown
      init(config: object): void
      database(): {
        command: { gte(value: number): unknown; inc(by: number): unknown }
        collection(name: string): SdkCollection
      }
    }
  }
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  return sdk.database()
}
type Sdk = Awaited<ReturnType<typeof openSdk>>

const setStock = async (sdk: Sdk, skuId: string, units: number) => {
  const stock = { available: units, initial: units, held: 0, sold: 0 }
  await sdk.collection('skus').doc(skuId).update({ data: stock })
}

/** One conditional update as it is, nothing around it: what the machine and the SDK can do. */
async function takeOne(sdk: Sdk, buyer: number): Promise<void> {
  const { gte, inc } = sdk.command
  const counter = sdk.collection('settings').where({ _id: `bench${String(buyer)}`, left: gte(1) })
  const { stats } = await counter.update({ data: { left: inc(-1) } })
  if (stats.updated !== 1) throw new Error('a conditional update changed nothing')
}

/** Database calls of one order from the basket to paid, those of WeChat's notice included. */
async function callsToPaid(cloud: ServedCloud, basket: Basket): Promise<number> {
  const { latest } = (await cloud.get('/sim/events?limit=1')).body
  await payOne(cloud, basket, buyerOf(0))
  const { events } = (await cloud.get(`/sim/events?after=${String(latest)}&limit=1000`)).body
  const calls = (events as { kind: string; function?: string; dbCalls?: number }[]).filter(
    ({ kind, function: name }) => kind === 'call' && name !== 'scheduler',
  )
  return calls.reduce((sum, { dbCalls = 0 }) => sum + dbCalls, 0)
}

/** As many buyers as want five times what there is, all at once. */
async function crowdAt(cloud: ServedCloud, sdk: Sdk): Promise<Record<'sold' | 'serverErrors' | 'oversold', number>> {
  await setStock(sdk, hotSku, hotUnits)
  const basket = await basketOf(cloud, [hotSku])
  const replies = await Promise.all(
    Array.from({ length: hotBuyers }, (_, buyer) => placeOne(cloud, basket, `oLianpuBenchCrowd${String(buyer)}`)),
  )
  const { data } = await sdk.collection('skus').doc(hotSku).get()
  const wrong = replies.filter(({ body }) => !body.ok && body.refusal?.code !== 'STOCK_SHORT')
  return {
    sold: replies.filter(({ body }) => body.ok).length,
    serverErrors: replies.filter(({ status }) => status >= 500).length + wrong.length,
    oversold: Number(data?.['held']) - hotUnits,
  }
}

interface Rounds {
  readonly raw: Stretch[]
  readonly placed: Stretch[]
  readonly paid: Stretch[]
  /** The same order at the peer, when there is one. */
  readonly peer: Stretch[]
}

interface Crowd {
  readonly buyers: number
  readonly basket: Basket
  readonly peer: Peer | undefined
}

/** Turn about, so that whatever else the machine does meets all of them. */
async function measureCrowd(cloud: ServedCloud, sdk: Sdk, { buyers, basket, peer }: Crowd) {
  const found: Rounds = { raw: [], placed: [], paid: [], peer: [] }
  for (let round = 0; round < rounds; round += 1) {
    found.raw.push(await keepBusy(buyers, { forMs: stretchMs, work: (buyer) => takeOne(sdk, buyer) }))
    const place = (buyer: number) => placeOrThrow(cloud, basket, buyerOf(buyer))
    found.placed.push(await keepBusy(buyers, { cloud, forMs: stretchMs, work: place }))
    const pay = (buyer: number) => payOne(cloud, basket, buyerOf(buyer))
    found.paid.push(await keepBusy(buyers, { cloud, forMs: stretchMs, work: pay }))
    if (!peer) continue
    const buyThere = async (buyer: number) => {
      if (!(await peer.buy(1 + (buyer % skuIds.length)))) throw new Error('the peer sold nothing')
    }
    found.peer.push(await keepBusy(buyers, { cloud: peer, forMs: stretchMs, work: buyThere }))
  }
  return found
}

const rounded = (value: number) => Number(value.toPrecision(4))
const middle = (stretches: readonly Stretch[], figure: keyof Stretch) =>
  quantile(
    stretches.map((stretch) => stretch[figure]),
    0.5,
  )

/** How many times as fast as the peer, whose order is always through to paid. */
function peerFigures({ placed, paid, peer }: Rounds, name: string): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const figure of ['perSecond', 'p50Ms', 'p99Ms', 'cpuMs'] as const)
    figures[`vendure.${name}.${figure}`] = rounded(middle(peer, figure))
  const ratio = (ours: readonly Stretch[], figure: 'perSecond' | 'p99Ms') =>
    rounded(middle(ours, figure) / middle(peer, figure))
  return {
    ...figures,
    [`vendure.${name}.placedRatio`]: ratio(placed, 'perSecond'),
    [`vendure.${name}.paidRatio`]: ratio(paid, 'perSecond'),
    [`vendure.${name}.placedP99Ratio`]: ratio(placed, 'p99Ms'),
    [`vendure.${name}.paidP99Ratio`]: ratio(paid, 'p99Ms'),
  }
}

function figuresOf(found: Rounds, name: string, calls: { placed: number; paid: number }): Record<string, number> {
  const rawPerSecond = middle(found.raw, 'perSecond')
  const figures: Record<string, number> = { [`raw.${name}.updatesPerSecond`]: rounded(rawPerSecond) }
  for (const kind of ['placed', 'paid'] as const) {
    for (const figure of ['perSecond', 'p50Ms', 'p99Ms', 'cpuMs'] as const)
      figures[`${kind}.${name}.${figure}`] = rounded(middle(found[kind], figure))
    const shares = found[kind].map(
      ({ perSecond }, round) => (perSecond * calls[kind]) / (found.raw[round]?.perSecond ?? NaN),
    )
    figures[`${kind}.${name}.shareOfRaw`] = rounded(quantile(shares, 0.5))
  }
  if (found.peer.length > 0) Object.assign(figures, peerFigures(found, name))
  return figures
}

/**
 * Orders over HTTP against the built local cloud in a process of its own, placed and through to paid, beside what the same
 * run's bare conditional updates through the official SDK do, and beside the peer when asked for; then five hundred buyers
 * at a hundred units.
 */
export async function measure({ isBesidePeer }: BenchOptions): Promise<Measurement> {
  const dir = await seededData()
  const cloud = await serveCloud(dir)
  let peer: Peer | undefined
  try {
    if (isBesidePeer) peer = await startVendure(skuIds.map(() => 1_000_000))
    const sdk = await openSdk(cloud)
    for (const skuId of skuIds) await setStock(sdk, skuId, 1_000_000)
    for (let buyer = 0; buyer < Math.max(...crowds); buyer += 1)
      await sdk.collection('settings').add({ data: { _id: `bench${String(buyer)}`, left: 1_000_000 } })
    const basket = await basketOf(cloud, skuIds)
    const { body } = await placeOne(cloud, basket, buyerOf(0))
    const calls = { placed: body.meta.dbCalls, paid: await callsToPaid(cloud, basket) }
    const figures: Record<string, number> = { 'placed.dbCalls': calls.placed, 'paid.dbCalls': calls.paid }
    // Code that is run for the first time is slow, and no shop is opened for one order.
    await measureCrowd(cloud, sdk, { buyers: 8, basket, peer })
    let n = 0
    for (const buyers of crowds) {
      const found = await measureCrowd(cloud, sdk, { buyers, basket, peer })
      Object.assign(figures, figuresOf(found, String(buyers), calls))
      n += found.placed.concat(found.paid).reduce((sum, { count }) => sum + count, 0)
    }
    const { sold, serverErrors, oversold } = await crowdAt(cloud, sdk)
    Object.assign(figures, { 'hot.sold': sold, 'hot.serverErrors': serverErrors })
    const isCorrect = sold === hotUnits && serverErrors === 0 && oversold === 0
    return { figures, n, isCorrect, isTimed: true, instanceMode: 'shared' }
  } finally {
    await peer?.close()
    await cloud.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

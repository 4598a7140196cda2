import type { SkuId } from '#domain/kernel/ids'
import { openLocalDatabase } from '../support/local-database'
import { sdkEnvironment } from '../support/official-sdk'
import { startWireServer } from '../support/wire-server'
import type { Measurement } from './measurement'

type Stock = typeof import('#server/stores/stock')

const buckets = 8
const writers = 8
const openHolders = 300
const forMs = 3_000
const units = 100_000

const holdersOf = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`ordStanding${String(at).padStart(21, '0')}`, { quantity: 1, at: 1 }]),
  )

/** A document of stock with so many open reservations. */
const stockWith = (holders: number, free: number) => ({
  available: free,
  held: holders,
  sold: 0,
  writtenOff: 0,
  initial: free + holders,
  restocked: 0,
  holders: holdersOf(holders),
})

interface Load {
  readonly skuId: SkuId
  /** The buckets the writers use in turn; 0: the SKU's row. */
  readonly among: readonly number[]
}

/** Reserves and gives back by as many writers at once as a busy shop has instances. @returns conditional updates a second */
async function updatesPerSecond({ reserve, release }: Stock, { skuId, among }: Load): Promise<number> {
  const until = performance.now() + forMs
  const startedAt = performance.now()
  let done = 0
  const write = async (writer: number) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const bucket = among[(writer + turn) % among.length] ?? 0
      const claim = { skuId, bucket, orderId: `ordWriter${String(writer)}x${String(turn)}`, quantity: 1 } as const
      if (!(await reserve(claim, 1)) || !(await release(claim))) throw new Error('an update did nothing')
      done += 2
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return (done * 1_000) / (performance.now() - startedAt)
}

/** How long it takes to move everything out of a row that all are writing to, and how many moves had to be given up. */
async function splitUnderLoad(stock: Stock, skuId: SkuId): Promise<{ ms: number; failed: number }> {
  for (let bucket = 1; bucket <= buckets; bucket += 1) await stock.openBucket(skuId, bucket)
  await stock.setSpread(skuId, buckets)
  const load = updatesPerSecond(stock, { skuId, among: [0] })
  const startedAt = performance.now()
  let failed = 0
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    const isMoved = await stock.moveUnits(skuId, { bucket, units: 10_000 }).catch(() => false)
    if (!isMoved) failed += 1
  }
  const ms = performance.now() - startedAt
  await load
  return { ms, failed }
}

/** Conditional updates of one document with few and many open reservations, and of as many reservations over buckets. */
export async function measure(): Promise<Measurement> {
  const database = await openLocalDatabase()
  const server = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(server.url))
  const stock: Stock = await import('#server/stores/stock')
  const insert = async (collectionName: string, row: object) => {
    const reply = await database.act('insertDocument', { collectionName, data: [JSON.stringify(row)] })
    if (reply.code !== undefined) throw new Error(String(reply.message))
  }
  const row = (id: string, holders: number) => ({ _id: `sku${id}`, onSale: true, ...stockWith(holders, units) })
  try {
    for (const [id, holders] of [
      ['FEW', 1],
      ['MANY', openHolders],
      ['MOST', 3_000],
      ['SPLIT', 0],
      ['BUSY', openHolders],
    ] as const)
      await insert('skus', row(id, holders))
    const among = Array.from({ length: buckets }, (_, at) => at + 1)
    for (const bucket of among) {
      const own = stockWith(Math.ceil(openHolders / buckets), units)
      await insert('stock-buckets', { _id: `bktSPLITx${String(bucket)}`, skuId: 'skuSPLIT', bucket, ...own })
    }
    // Once, so that the first one measured does not pay for the connections.
    await updatesPerSecond(stock, { skuId: 'skuFEW', among: [0] })
    const few = await updatesPerSecond(stock, { skuId: 'skuFEW', among: [0] })
    const many = await updatesPerSecond(stock, { skuId: 'skuMANY', among: [0] })
    const most = await updatesPerSecond(stock, { skuId: 'skuMOST', among: [0] })
    const split = await updatesPerSecond(stock, { skuId: 'skuSPLIT', among })
    const { ms, failed } = await splitUnderLoad(stock, 'skuBUSY')
    const left = await stock.whereabouts('skuBUSY')
    return {
      figures: {
        oneHolderPerSecond: Math.round(few),
        holders300PerSecond: Math.round(many),
        holders3000PerSecond: Math.round(most),
        over8BucketsPerSecond: Math.round(split),
        splitRatio: Number((split / many).toFixed(2)),
        splitUnderLoadMs: Math.round(ms),
        movesGivenUp: failed,
      },
      n: 1,
      isCorrect: left?.available === units - (buckets - failed) * 10_000,
      isTimed: true,
    }
  } finally {
    await server.close()
    await database.dispose()
  }
}

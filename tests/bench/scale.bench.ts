import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { EJSON } from 'bson'
import { seededData } from '../support/seeded-data'
import { bulkLoad, countIn } from './bulk-store'
import { type Basket, basketOf, keepBusy, payOne, placeOrThrow, quantile, type Stretch } from './buyers'
import type { Measurement } from './measurement'
import { type ServedCloud, serveCloud } from './served-cloud'

const orderCount = 1_000_000
const memberCount = 100_000
const rounds = 9
const stretchMs = 1_200
const skuIds = ['skuGZYW160', 'skuGZYW260', 'skuGZYW500', 'skuGZJT160', 'skuGZJT260', 'skuMRJD7']

type Row = Record<string, unknown> & { readonly _id: string }

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
/** Spread over all ids there can be, and rising: a store that is filled from left to right is filled in minutes. */
const orderIdOf = (index: number) =>
  `ord${Math.floor((index * 2 ** 32) / orderCount)
    .toString(16)
    .padStart(8, '0')
    .padEnd(32, '0')}`
const memberOf = (index: number) => `oLianpuBulk${String(index % memberCount).padStart(6, '0')}`

/** The shop's database as its owner reaches it. */
async function owner(cloud: ServedCloud, action: string, request: object): Promise<Row[]> {
  const { body } = await cloud.post('/admin', { action: `database.${action}`, queryType: 'WHERE', ...request })
  if (body['code']) throw new Error(`${action}: ${JSON.stringify(body)}`)
  return ((body.data as { list?: string[] }).list ?? []).map((text) => EJSON.parse(text) as Row)
}

async function stockUp(cloud: ServedCloud): Promise<Basket> {
  const query = JSON.stringify({ _id: { $in: skuIds } })
  const data = JSON.stringify({ $set: { available: 1_000_000, initial: 1_000_000 } })
  await owner(cloud, 'modifyDocument', { collectionName: 'skus', query, data, multi: true, merge: true })
  return basketOf(cloud, skuIds)
}

/** A paid order and its buyer as the shop itself writes them: what the many are made after. */
async function takePattern(cloud: ServedCloud, basket: Basket): Promise<{ order: Row; member: Row }> {
  const openid = 'oLianpuBenchPattern'
  await cloud.call('members/enter', { scene: 1011 }, openid)
  await payOne(cloud, basket, openid)
  const query = JSON.stringify({ openid })
  const [order] = await owner(cloud, 'getDocument', { collectionName: 'orders', query })
  const [member] = await owner(cloud, 'getDocument', { collectionName: 'members', query })
  if (!order || !member) throw new Error('no pattern to go by')
  return { order, member }
}

/** Years of a shop: orders that were received or given up, of members who have ten each. */
async function fill(dir: string, { order, member }: { order: Row; member: Row }): Promise<void> {
  const { effectsDueAt: _, ...settled } = order
  const lastAt = Number(order['placedAt'])
  await bulkLoad(dir, 'members', {
    count: memberCount,
    make: (index) => {
      const openid = memberOf(index)
      return { ...member, _id: `mem${hash(openid)}`, openid, number: String(index).padStart(12, '0') }
    },
  })
  await bulkLoad(dir, 'orders', {
    count: orderCount,
    make: (index) => {
      const placedAt = lastAt - (orderCount - index) * 60_000
      const status = index % 12 === 0 ? 'closed' : 'received'
      const openid = memberOf(Math.floor((index * memberCount) / orderCount))
      const ids = { _id: orderIdOf(index), openid, paymentId: `pay${String(index)}` }
      const times = { placedAt, expiresAt: placedAt + 900_000, paidAt: placedAt + 60_000 }
      return { ...settled, ...ids, ...times, status, effects: {} }
    },
  })
}

const rounded = (value: number) => Number(value.toPrecision(4))

/** Turn about in one run: a shop that has sold nothing yet and one that has sold for years. */
async function compare(clouds: Readonly<Record<'empty' | 'full', { cloud: ServedCloud; basket: Basket }>>) {
  const found: Record<'empty' | 'full', Stretch[]> = { empty: [], full: [] }
  let next = 0
  for (let round = -1; round < rounds; round += 1) {
    for (const name of ['empty', 'full'] as const) {
      const { cloud, basket } = clouds[name]
      const work = () => placeOrThrow(cloud, basket, memberOf((next += 104_729)))
      const stretch = await keepBusy(1, { cloud, forMs: stretchMs, work })
      // The first round is each shop's warm-up.
      if (round >= 0) found[name].push(stretch)
    }
  }
  return found
}

function figuresOf(found: Record<'empty' | 'full', Stretch[]>): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const figure of ['cpuMs', 'p50Ms', 'p99Ms'] as const) {
    const middle = (name: 'empty' | 'full') =>
      quantile(
        found[name].map((stretch) => stretch[figure]),
        0.5,
      )
    for (const name of ['empty', 'full'] as const) figures[`${name}.place.${figure}`] = rounded(middle(name))
    if (figure !== 'p99Ms')
      figures[`place.${figure.replace('Ms', 'Ratio')}`] = rounded(middle('full') / middle('empty'))
  }
  return figures
}

/** What `orders/place` costs a shop with a million orders and a hundred thousand members, against an empty one. */
export async function measure(): Promise<Measurement> {
  const [emptyDir, fullDir] = [await seededData(), await seededData()]
  const clouds: ServedCloud[] = []
  try {
    const empty = await serveCloud(emptyDir)
    clouds.push(empty)
    const basket = await stockUp(empty)
    await fill(fullDir, await takePattern(empty, basket))
    const kept = { orders: await countIn(fullDir, 'orders'), members: await countIn(fullDir, 'members') }
    const startedAt = performance.now()
    const full = await serveCloud(fullDir)
    clouds.push(full)
    const startMs = Math.round(performance.now() - startedAt)
    const found = await compare({ empty: { cloud: empty, basket }, full: { cloud: full, basket: await stockUp(full) } })
    const figures = {
      ...figuresOf(found),
      'empty.rssBytes': empty.rssBytes(),
      rssBytes: full.rssBytes(),
      startMs,
      ...kept,
    }
    const isCorrect = kept.orders === orderCount && kept.members === memberCount
    return { figures, n: found.full.reduce((sum, { count }) => sum + count, 0), isCorrect, isTimed: true }
  } finally {
    for (const cloud of clouds) await cloud.close()
    for (const dir of [emptyDir, fullDir]) rmSync(dir, { recursive: true, force: true })
  }
}

import fc from 'fast-check'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { openLocalDatabase } from '../../../tests/support/local-database'
import { sdkEnvironment } from '../../../tests/support/official-sdk'
import { startWireServer } from '../../../tests/support/wire-server'

let skus: typeof import('./skus')
let stock: typeof import('./stock')
let close: () => Promise<void>

beforeAll(async () => {
  const database = await openLocalDatabase()
  const server = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(server.url))
  skus = await import('./skus')
  stock = await import('./stock')
  close = async () => {
    await server.close()
    await database.dispose()
  }
}, 30_000)
afterAll(() => close())

let made = 0
async function newSku(initial: number): Promise<SkuId> {
  made += 1
  const _id = `skuTest${String(made)}` as const
  const productId = 'prdTest' as const
  const listing = {
    _id,
    productId,
    title: '测试',
    specValues: [],
    priceFen: 1,
    pictureId: '',
    weightGrams: 1,
    onSale: true,
  }
  await skus.createSku(listing, initial)
  return _id
}
/** A new SKU over so many buckets, with `each` units in every one. */
async function newSplit(buckets: number, each: number): Promise<SkuId> {
  const skuId = await newSku(buckets * each)
  for (let bucket = 1; bucket <= buckets; bucket += 1) await stock.openBucket(skuId, bucket)
  await stock.setSpread(skuId, buckets)
  for (let bucket = 1; bucket <= buckets; bucket += 1) await stock.moveUnits(skuId, { bucket, units: each })
  return skuId
}
const freeIn = async (skuId: SkuId) => {
  const inBuckets = (await stock.bucketsOf(skuId)).sort((a, b) => a.bucket - b.bucket)
  return [(await stock.whereabouts(skuId))?.available, ...inBuckets.map(({ available }) => available)]
}
const orderId = (name: string): OrderId => `ord${name}`

test('units are given back once, however often it is asked', async () => {
  const skuId = await newSku(5)
  const claim = { skuId, bucket: 0, orderId: orderId('A'), quantity: 2 }
  expect(await stock.reserve(claim, 1)).toBe(true)
  expect(await Promise.all([stock.release(claim), stock.release(claim), stock.release(claim)])).toEqual(
    expect.arrayContaining([true, false, false]),
  )
  expect(await skus.skuById(skuId)).toMatchObject({ available: 5, held: 0, sold: 0 })
})

test('one order reserves a SKU once', async () => {
  const skuId = await newSku(5)
  const claim = { skuId, bucket: 0, orderId: orderId('A'), quantity: 2 }
  const got = await Promise.all([stock.reserve(claim, 1), stock.reserve(claim, 1)])
  expect(got.filter(Boolean)).toHaveLength(1)
  expect(await skus.skuById(skuId)).toMatchObject({ available: 3, held: 2 })
})

test('what was settled cannot be given back, nor the reverse', async () => {
  const skuId = await newSku(5)
  const [a, b] = [
    { skuId, bucket: 0, orderId: orderId('A'), quantity: 1 },
    { skuId, bucket: 0, orderId: orderId('B'), quantity: 1 },
  ]
  await Promise.all([stock.reserve(a, 1), stock.reserve(b, 1)])
  expect([await stock.settle(a), await stock.release(a)]).toEqual([true, false])
  expect([await stock.release(b), await stock.settle(b)]).toEqual([true, false])
  expect(await skus.skuById(skuId)).toMatchObject({ available: 4, held: 0, sold: 1 })
})

test('a listing that changes touches no count, and a withdrawn SKU is not reserved', async () => {
  const skuId = await newSku(5)
  await stock.reserve({ skuId, bucket: 0, orderId: orderId('A'), quantity: 2 }, 1)
  const sku = await skus.skuById(skuId)
  if (!sku) throw new Error('no SKU')
  const { _id, productId, title, specValues, pictureId, weightGrams } = sku
  await skus.relistSku({ _id, productId, title, specValues, pictureId, weightGrams, priceFen: 2, onSale: false })
  expect(await skus.skuById(skuId)).toMatchObject({ priceFen: 2, available: 3, held: 2, initial: 5 })
  expect(await stock.reserve({ skuId, bucket: 0, orderId: orderId('B'), quantity: 1 }, 1)).toBe(false)
})

const step = fc.record({
  act: fc.constantFrom('reserve' as const, 'release' as const, 'settle' as const),
  order: fc.constantFrom('A', 'B', 'C', 'D'),
  quantity: fc.integer({ min: 1, max: 4 }),
})

test('whatever is reserved, released and settled, in whatever order: no unit appears or disappears', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(8), fc.array(step, { maxLength: 12 }), async (initial, steps) => {
      const skuId = await newSku(initial)
      const model = { available: initial, sold: 0, held: new Map<string, number>() }
      for (const { act, order, quantity } of steps) {
        const did = await stock[act]({ skuId, bucket: 0, orderId: orderId(order), quantity }, 1)
        expect(did).toBe(applied(model, { act, order, quantity }))
      }
      const held = [...model.held.values()].reduce((sum, quantity) => sum + quantity, 0)
      const counts = { available: model.available, held, sold: model.sold, initial }
      expect(await skus.skuById(skuId)).toMatchObject(counts)
      expect(model.available + held + model.sold).toBe(initial)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('units move between a SKU and its buckets, and pages see them all wherever they are', async () => {
  const skuId = await newSplit(2, 3)
  expect(await freeIn(skuId)).toEqual([0, 3, 3])
  expect(await skus.skuById(skuId)).toMatchObject({ available: 6 })
  expect(await stock.moveUnits(skuId, { bucket: 2, units: -2 })).toBe(true)
  expect(await freeIn(skuId)).toEqual([2, 3, 1])
})

test('more units than are free do not move, and none into a bucket the SKU does not know', async () => {
  const skuId = await newSplit(2, 3)
  expect(await stock.moveUnits(skuId, { bucket: 1, units: 1 })).toBe(false)
  expect(await stock.moveUnits(skuId, { bucket: 1, units: -4 })).toBe(false)
  await stock.moveUnits(skuId, { bucket: 1, units: -3 })
  await stock.openBucket(skuId, 3)
  expect(await stock.moveUnits(skuId, { bucket: 3, units: 1 })).toBe(false)
  expect(await freeIn(skuId)).toEqual([3, 0, 3, 0])
})

test('a bucket is reserved, given back and sold from by itself, and forgotten only when it is left and empty', async () => {
  const skuId = await newSplit(2, 2)
  const [a, b] = [
    { skuId, bucket: 1, orderId: orderId('A'), quantity: 2 },
    { skuId, bucket: 2, orderId: orderId('B'), quantity: 1 },
  ]
  expect([await stock.reserve(a, 1), await stock.reserve(a, 1), await stock.reserve(b, 1)]).toEqual([true, false, true])
  expect(await freeIn(skuId)).toEqual([0, 0, 1])
  expect([await stock.release({ ...a, bucket: 2 }), await stock.release({ ...a, bucket: 0 })]).toEqual([false, false])
  expect([await stock.release(a), await stock.release(a), await stock.settle(b)]).toEqual([true, false, true])
  expect(await freeIn(skuId)).toEqual([0, 2, 1])
  const before = await stock.whereabouts(skuId)
  await stock.moveUnits(skuId, { bucket: 1, units: -2 })
  if (before) await stock.forgetBuckets(skuId, before)
  expect(await stock.whereabouts(skuId)).toMatchObject({ buckets: 2, spread: 2 })
  await stock.setSpread(skuId, 1)
  const after = await stock.whereabouts(skuId)
  if (before) await stock.forgetBuckets(skuId, before)
  expect(await stock.whereabouts(skuId)).toMatchObject({ buckets: 2 })
  if (after) await stock.forgetBuckets(skuId, after)
  expect(await stock.whereabouts(skuId)).not.toHaveProperty('buckets')
})

test('what was counted before units moved is not written over what is known since', async () => {
  const skuId = await newSplit(2, 2)
  const before = await stock.whereabouts(skuId)
  if (!before) throw new Error('no SKU')
  await stock.moveUnits(skuId, { bucket: 1, units: -1 })
  await stock.noteCount(skuId, before, { elsewhere: 0, at: 1 })
  expect(await skus.skuById(skuId)).toMatchObject({ available: 5 })
  const after = await stock.whereabouts(skuId)
  if (after) await stock.noteCount(skuId, after, { elsewhere: 3, at: 2 })
  if (after) await stock.noteCount(skuId, after, { elsewhere: 0, at: 3 })
  expect(await skus.skuById(skuId)).toMatchObject({ available: 4 })
})

interface Model {
  available: number
  sold: number
  held: Map<string, number>
}

/** The same step on plain numbers. @returns whether it may happen */
function applied(
  model: Model,
  { act, order, quantity }: { act: 'reserve' | 'release' | 'settle'; order: string; quantity: number },
) {
  const holds = model.held.get(order)
  if (act === 'reserve') {
    if (holds !== undefined || model.available < quantity) return false
    model.available -= quantity
    model.held.set(order, quantity)
    return true
  }
  if (holds !== quantity) return false
  model.held.delete(order)
  if (act === 'release') model.available += quantity
  else model.sold += quantity
  return true
}

import fc from 'fast-check'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { openLocalDatabase } from '../../../tests/support/local-database'
import { sdkEnvironment } from '../../../tests/support/official-sdk'
import { startWireServer } from '../../../tests/support/wire-server'

type Skus = typeof import('./skus')
let skus: Skus
let close: () => Promise<void>

beforeAll(async () => {
  const database = await openLocalDatabase()
  const server = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(server.url))
  skus = await import('./skus')
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
const orderId = (name: string): OrderId => `ord${name}`

test('units are given back once, however often it is asked', async () => {
  const skuId = await newSku(5)
  const claim = { skuId, orderId: orderId('A'), quantity: 2 }
  expect(await skus.reserve(claim, 1)).toBe(true)
  expect(await Promise.all([skus.release(claim), skus.release(claim), skus.release(claim)])).toEqual(
    expect.arrayContaining([true, false, false]),
  )
  expect(await skus.skuById(skuId)).toMatchObject({ available: 5, held: 0, sold: 0 })
})

test('one order reserves a SKU once', async () => {
  const skuId = await newSku(5)
  const claim = { skuId, orderId: orderId('A'), quantity: 2 }
  const got = await Promise.all([skus.reserve(claim, 1), skus.reserve(claim, 1)])
  expect(got.filter(Boolean)).toHaveLength(1)
  expect(await skus.skuById(skuId)).toMatchObject({ available: 3, held: 2 })
})

test('what was settled cannot be given back, nor the reverse', async () => {
  const skuId = await newSku(5)
  const [a, b] = [
    { skuId, orderId: orderId('A'), quantity: 1 },
    { skuId, orderId: orderId('B'), quantity: 1 },
  ]
  await Promise.all([skus.reserve(a, 1), skus.reserve(b, 1)])
  expect([await skus.settle(a), await skus.release(a)]).toEqual([true, false])
  expect([await skus.release(b), await skus.settle(b)]).toEqual([true, false])
  expect(await skus.skuById(skuId)).toMatchObject({ available: 4, held: 0, sold: 1 })
})

test('a listing that changes touches no count, and a withdrawn SKU is not reserved', async () => {
  const skuId = await newSku(5)
  await skus.reserve({ skuId, orderId: orderId('A'), quantity: 2 }, 1)
  const sku = await skus.skuById(skuId)
  if (!sku) throw new Error('no SKU')
  const { _id, productId, title, specValues, pictureId, weightGrams } = sku
  await skus.relistSku({ _id, productId, title, specValues, pictureId, weightGrams, priceFen: 2, onSale: false })
  expect(await skus.skuById(skuId)).toMatchObject({ priceFen: 2, available: 3, held: 2, initial: 5 })
  expect(await skus.reserve({ skuId, orderId: orderId('B'), quantity: 1 }, 1)).toBe(false)
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
        const did = await skus[act]({ skuId, orderId: orderId(order), quantity }, 1)
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

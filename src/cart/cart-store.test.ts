import type { Ask } from '../cloud/call'
import { CallFailure } from '../cloud/call-failure'
import { CartStore, unitsIn, type AskCart, type Cart, type CartAction } from './cart-store'

const line = (id: string, quantity: number, selected = true): Cart['lines'][number] => ({
  skuId: `sku${id}`,
  productId: 'prd1',
  title: id,
  specText: '',
  pictureId: 'cloud://shop/a.webp',
  priceFen: 100,
  quantity,
  available: 50,
  selected,
  state: 'for-sale',
})

/** A cloud that keeps one cart, writes down what it is asked, and answers only when told to. */
function cloud(...lines: Cart['lines']) {
  let cart: Cart = { lines, goodsFen: 0 }
  const asked: { action: CartAction; input: unknown }[] = []
  const gates: (() => void)[] = []
  let refusing: CallFailure | undefined
  const ask: AskCart = async (action, input) => {
    asked.push({ action, input })
    await new Promise<void>((open) => gates.push(open))
    if (refusing && action === 'setLine') throw refusing
    if (action === 'setLine') {
      const { skuId, quantity, selected } = input as Ask<'cart', 'setLine'>
      cart = { ...cart, lines: cart.lines.map((one) => (one.skuId === skuId ? { ...one, quantity, selected } : one)) }
    }
    return cart
  }
  const settle = async () => {
    for (let round = 0; round < 20; round++) {
      gates.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return {
    ask,
    asked,
    settle,
    refuse: (failure: CallFailure) => {
      refusing = failure
    },
  }
}

async function loaded(...lines: Cart['lines']) {
  const there = cloud(...lines)
  const store = new CartStore(there.ask)
  const loading = store.load()
  await there.settle()
  await loading
  there.asked.length = 0
  return { store, ...there }
}

const quantityOf = (store: CartStore, skuId: string) =>
  store.getState().cart?.lines.find((one) => one.skuId === skuId)?.quantity

test('a tap on the stepper shows at once, before the cloud has answered', async () => {
  const { store, settle } = await loaded(line('A', 1))
  const done = store.setLine('skuA', { quantity: 2, selected: true })
  expect(quantityOf(store, 'skuA')).toBe(2)
  expect(store.getState().cart?.goodsFen).toBe(200)
  await settle()
  await done
})

test('ten quick taps are at most two calls, and the last wish is what the cloud hears', async () => {
  const { store, asked, settle } = await loaded(line('A', 1))
  for (let quantity = 2; quantity <= 11; quantity++) void store.setLine('skuA', { quantity, selected: true })
  await settle()
  expect(asked.length).toBeLessThanOrEqual(2)
  expect(asked.at(-1)?.input).toEqual({ skuId: 'skuA', quantity: 11, selected: true })
  expect(quantityOf(store, 'skuA')).toBe(11)
})

test("an answer to one line does not wipe out another line's wish that is still waiting", async () => {
  const { store, settle } = await loaded(line('A', 1), line('B', 1))
  void store.setLine('skuA', { quantity: 5, selected: true })
  void store.setLine('skuB', { quantity: 7, selected: true })
  const seen: (number | undefined)[] = []
  store.subscribe(() => seen.push(quantityOf(store, 'skuB')))
  await settle()
  expect(seen).not.toContain(1)
  expect(quantityOf(store, 'skuA')).toBe(5)
  expect(quantityOf(store, 'skuB')).toBe(7)
})

test('a refused change goes back to what the cloud has, and the line says why', async () => {
  const { store, settle, refuse } = await loaded(line('A', 1))
  refuse(new CallFailure('offline'))
  const done = store.setLine('skuA', { quantity: 9, selected: true })
  await settle()
  await done
  expect(quantityOf(store, 'skuA')).toBe(1)
  expect(store.getState().lineFailures['skuA']).toContain('网络断了')
})

test('only chosen lines that are for sale are summed', async () => {
  const { store, settle } = await loaded(line('A', 2), line('B', 3, false), { ...line('C', 4), state: 'sold-out' })
  void store.setLine('skuA', { quantity: 3, selected: true })
  expect(store.getState().cart?.goodsFen).toBe(300)
  await settle()
})

test('a cart that cannot be had is a failure in the state, never an exception', async () => {
  const store = new CartStore(() => Promise.reject(new CallFailure('offline')))
  await store.load()
  expect(store.getState()).toMatchObject({ isLoading: false, failure: { kind: 'offline' } })
})

test('the badge shows what the hello told until the cart itself is there', async () => {
  const { ask, settle } = cloud(line('A', 2), { ...line('B', 5), state: 'sold-out' })
  const store = new CartStore(ask)
  expect(unitsIn(store.getState())).toBe(0)
  store.tellUnits(7)
  expect(unitsIn(store.getState())).toBe(7)
  const loading = store.load()
  await settle()
  await loading
  expect(unitsIn(store.getState())).toBe(2)
})

test('a line that is taken out is gone at once and stays gone while an older answer comes in', async () => {
  const { store, settle } = await loaded(line('A', 1), line('B', 2))
  void store.setLine('skuB', { quantity: 3, selected: true })
  const done = store.remove(['skuA'])
  const seen: (number | undefined)[] = []
  store.subscribe(() => seen.push(quantityOf(store, 'skuA')))
  expect(quantityOf(store, 'skuA')).toBeUndefined()
  expect(store.getState().cart?.goodsFen).toBe(300)
  await settle()
  await done.catch(() => undefined)
  expect(seen.slice(0, -1)).not.toContain(1)
})

test('a line that could not be taken out is back', async () => {
  let isOffline = false
  const cart: Cart = { lines: [line('A', 1)], goodsFen: 100 }
  const store = new CartStore(() => (isOffline ? Promise.reject(new CallFailure('offline')) : Promise.resolve(cart)))
  await store.load()
  isOffline = true
  await expect(store.remove(['skuA'])).rejects.toMatchObject({ kind: 'offline' })
  expect(quantityOf(store, 'skuA')).toBe(1)
})

test('what is put back has its number and its tick again', async () => {
  const { store, asked, settle } = await loaded()
  const done = store.putBack([line('A', 3), line('B', 2, false)])
  await settle()
  await done
  expect(asked.map(({ action, input }) => [action, input])).toEqual([
    ['add', { skuId: 'skuB', quantity: 2 }],
    ['setLine', { skuId: 'skuB', quantity: 2, selected: false }],
    ['add', { skuId: 'skuA', quantity: 3 }],
  ])
})

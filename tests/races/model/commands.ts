import fc from 'fast-check'
import { hold } from '../stories/checks'
import { type Basket, buyerOf, type Stage } from '../stories/stage'
import { inOrder } from '../world/gate'
import type { World } from '../world/world'
import type { ModelOrder, ShopModel } from './shop-model'

/** The shop under test, and what of it each order of the model is. */
export interface Real {
  readonly world: World
  readonly stage: Stage
  /** By the model's index. */
  readonly orders: { readonly orderId: string; prepayId: string }[]
  commands: number
}

type Command = fc.AsyncCommand<ShopModel, Real>
type Step = (model: ShopModel, real: Real) => Promise<void>

/** An accepted refund and a promised one are one status to the shop: `requested`. */
const shown = (refund: ModelOrder['refund']): string | undefined =>
  refund === 'none' ? undefined : refund === 'done' ? 'refunded' : 'requested'

/** The shop says of every order and unit what the model says. */
async function compare(model: ShopModel, { world, orders }: Real): Promise<void> {
  const rows = await world.rows('orders')
  for (const [index, order] of model.orders.entries()) {
    const row = rows.find(({ _id }) => _id === orders[index]?.orderId)
    hold(
      'the-model-agrees',
      row?.['status'] === order.status,
      () => `order is ${String(row?.['status'])}, not ${order.status}`,
    )
    const refund = (row?.['refund'] as { status?: string } | undefined)?.status
    hold('the-model-agrees', refund === shown(order.refund), () => `refund ${String(refund)}, not ${order.refund}`)
  }
  const skus = (await world.rows('skus')).sort((a, b) => (a._id < b._id ? -1 : 1))
  const there = JSON.stringify(skus.map((sku) => [sku['available'], sku['sold']]))
  const expected = JSON.stringify([0, 1].map((good) => [model.available[good], model.sold[good]]))
  hold('the-model-agrees', there === expected, () => `stock ${there}, not ${expected}`)
}

function command(name: string, needsOrder: boolean, step: Step): Command {
  return {
    check: (model) => !needsOrder || model.orders.length > 0,
    async run(model, real) {
      real.commands += 1
      await real.world.drive(inOrder(), () => step(model, real))
      await compare(model, real)
    },
    toString: () => name,
  }
}

function chosen(model: ShopModel, real: Real, which: number): { order: ModelOrder; own: Real['orders'][number] } {
  const index = which % model.orders.length
  const [order, own] = [model.orders[index], real.orders[index]]
  if (!order || !own) throw new Error('no such order')
  real.stage.orderId = own.orderId
  real.stage.prepayId = own.prepayId
  return { order, own }
}

const place = (basket: Basket): Command =>
  command(`place ${basket.join('+')}`, false, async (model, { world, stage, orders }) => {
    const at = world.clock.now()
    const key = `keyOfModelOrder${orders.length}x${stage.deeds.placed.length}`
    const reply = await stage.place(basket, { key })
    hold('the-model-agrees', reply.ok === model.place(basket, at), () => `placing ${JSON.stringify(reply.refusal)}`)
    if (reply.ok) orders.push({ orderId: String(reply.data?.['orderId']), prepayId: '' })
  })

const prepay = (which: number): Command =>
  command(`prepay ${which}`, true, async (model, real) => {
    const { order, own } = chosen(model, real, which)
    const at = real.world.clock.now()
    const reply = await real.world.call('prepay', {
      action: 'prepay',
      input: { orderId: own.orderId },
      openid: buyerOf(1),
    })
    hold('the-model-agrees', reply.ok === model.prepay(order, at), () => `prepay ${JSON.stringify(reply)}`)
    if (reply.ok) own.prepayId = String(reply.data?.['package']).replace('prepay_id=', '')
  })

const pay = (which: number, outcome: 'pay' | 'pay-lose-callback' | 'pay-late'): Command =>
  command(`${outcome} ${which}`, true, async (model, real) => {
    const { order, own } = chosen(model, real, which)
    if (own.prepayId === '') return
    const at = real.world.clock.now()
    const takes = model.mayPay(order, at)
    await real.stage.pay(outcome)
    hold('the-model-agrees', real.stage.deeds.sheets.at(-1) === takes, () => `WeChat took it: ${String(!takes)}`)
    if (!takes) return
    order.moneyAt = outcome === 'pay-late' ? at + 16 * 60_000 : at
    if (outcome === 'pay') model.hear(order, at)
  })

const cancel = (which: number): Command =>
  command(`cancel ${which}`, true, async (model, real) => {
    const { order, own } = chosen(model, real, which)
    const isCancelled = order.status === 'closed'
    const at = real.world.clock.now()
    const reply = await real.world.call('cancel', {
      action: 'cancel',
      input: { orderId: own.orderId },
      openid: buyerOf(1),
    })
    // One that was closed for want of time cannot be given up any more; the model does not know why it was closed.
    if (!isCancelled) hold('the-model-agrees', reply.ok === model.cancel(order, at), () => JSON.stringify(reply))
  })

const confirm = (which: number): Command =>
  command(`confirm ${which}`, true, async (model, real) => {
    const { order, own } = chosen(model, real, which)
    await real.world.call('confirm', { action: 'confirm', input: { orderId: own.orderId }, openid: buyerOf(1) })
    if (order.status === 'awaiting-payment') model.hear(order, real.world.clock.now())
  })

const tick = command('tick', false, async (model, { world, stage }) => {
  const at = world.clock.now()
  await stage.tick()
  model.tick(at)
})

const pass = (seconds: number): Command =>
  command(`${seconds} s pass`, false, async (_model, { world }) => world.advance('time', seconds * 1_000))

const repeat = command('WeChat says everything again', false, async (model, { world, stage }) => {
  const told = world.notices.length
  await stage.allNotices()
  if (told === 0) return
  const said = world.notices.slice(0, told).length
  for (const order of model.orders) if (isTold(order, world)) model.hear(order, world.clock.now())
  for (const order of model.orders) if (said > 0) model.hearRefund(order, world.clock.now() - 5_000)
})

/** Whether WeChat had a notice of this order's money to give: not when it was lost on its way. */
const isTold = (order: ModelOrder, world: World): boolean =>
  order.moneyAt !== undefined && order.moneyAt <= world.clock.now() && !lost.has(order)

const lost = new WeakSet<ModelOrder>()

const payAndLose = (which: number): Command => {
  const inner = pay(which, 'pay-lose-callback')
  return {
    check: (model) => inner.check(model),
    async run(model, real) {
      const order = model.orders[which % model.orders.length]
      const had = order?.moneyAt
      await inner.run(model, real)
      if (order && had === undefined && order.moneyAt !== undefined) lost.add(order)
    },
    toString: () => inner.toString(),
  }
}

const which = fc.nat(3)

/** Everything that may be done to the shop, one thing after another. */
export const commands = [
  fc.constantFrom<Basket>([1, 0], [0, 1], [1, 1], [2, 1]).map(place),
  which.map(prepay),
  which.map((index) => pay(index, 'pay')),
  which.map((index) => pay(index, 'pay-late')),
  which.map(payAndLose),
  which.map(cancel),
  which.map(confirm),
  fc.constant(tick),
  fc.constant(repeat),
  fc.constantFrom(40, 61, 307, 601, 990).map(pass),
]

import { type Mutant, plant } from './mutant'

/** Bugs of invariants B1, B2, B10, B14 and B18: units sold twice, lost, given back twice or to the wrong place. */
export const stockMutants: readonly Mutant[] = [
  plant(
    'stock is not asked for when units are taken',
    ['crowd'],
    ['stock', 'const free = { available: _.gte(quantity), [holder]', 'const free = { [holder]'],
  ),
  plant(
    'stock is read, then written back, and never below nought',
    ['crowd'],
    [
      'stock',
      'return change(claim, bucket === 0',
      `const seen = bucket === 0 && (await rows.get(claim.skuId))
  if (seen) {
    if (seen.available < quantity) return false
    return change(claim, {}, { ...taken, available: Math.max(0, seen.available - quantity) })
  }
  return change(claim, bucket === 0`,
    ],
  ),
  plant(
    'stock is looked at when ordering and taken without looking again',
    ['crowd'],
    ['reserveLine', 'if (await reserve({ skuId, orderId, quantity, bucket: first }, at)) return', 'if (at > 0) return'],
  ),
  plant(
    'units are given back without asking who holds them',
    ['openingAndCancelling', 'closing'],
    ['stock', 'return change(claim, where, { available', 'return change(claim, where && {}, { available'],
  ),
  plant(
    'units are sold without asking who holds them',
    ['paid', 'lostNotice'],
    ['stock', 'return change(claim, where, { sold', 'return change(claim, where && {}, { sold'],
  ),
  plant(
    'what is given back stays held',
    ['closing', 'crowd'],
    [
      'stock',
      '{ available: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() }',
      '{ available: _.inc(quantity), [holder]: _.remove() }',
    ],
  ),
  plant(
    'what is given back does not come on sale again',
    ['closing', 'crowd'],
    [
      'stock',
      '{ available: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() }',
      '{ held: _.inc(-quantity), [holder]: _.remove() }',
    ],
  ),
  plant(
    'an order of two goods keeps the one it got when the other is short',
    ['crowd'],
    ['reserveAll', '  await Promise.all(taken.map(({ need, parts }) => releaseParts(need, parts)))\n', ''],
  ),
  plant(
    'the sweeper gives back what unpaid orders hold',
    ['waiting'],
    ['sweep', "order.status === 'closed'", "order.status !== 'paid'"],
  ),
  plant(
    'the sweeper takes an order being placed for a dead one',
    ['crowd', 'sameKey'],
    ['sweep', "expiredOrders('placing', at - deadAfterMs)", "expiredOrders('placing', at)"],
  ),
  plant(
    'units are released before WeChat is asked',
    ['closing', 'opening'],
    [
      'close',
      '  const payment = await paymentOfOrder(order._id)\n',
      '  await releaseStock(order)\n  const payment = await paymentOfOrder(order._id)\n',
    ],
  ),
  plant(
    'a sale is counted with every try',
    ['paid', 'lostNotice'],
    ['effects', 'if (moved) await addSold', 'if (moved || !moved) await addSold'],
  ),
  plant(
    'paid units stay held',
    ['paid', 'lostNotice'],
    ['settle', '{ set: { paidAt }, effect }', '{ set: { paidAt } }'],
    ['settle', "  const effect = { kind: 'settle-stock', at } as const\n", ''],
  ),
]

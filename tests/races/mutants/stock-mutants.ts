import { type Mutant, plant } from './mutant'

/** Bugs of invariants B1, B2, B10, B14 and B18: units sold twice, lost, given back twice or to the wrong place. */
export const stockMutants: readonly Mutant[] = [
  plant(
    'stock is not asked for when units are taken',
    ['crowd'],
    ['skus', 'onSale: true, available: _.gte(quantity), [holder]', 'onSale: true, [holder]'],
  ),
  plant(
    'stock is read, then written back, and never below nought',
    ['crowd'],
    [
      'skus',
      `  return (await skus.update(where, change)) === 1
}

/** Gives a holder's units back`,
      `  const seen = await skus.get(skuId)
  if (!seen || seen.available < quantity) return false
  const left = Math.max(0, seen.available - quantity)
  return (await skus.update({ _id: skuId }, { ...change, available: left })) === 1
}

/** Gives a holder's units back`,
    ],
  ),
  plant(
    'stock is looked at when ordering and taken without looking again',
    ['crowd'],
    [
      'reserveAll',
      'const got = await Promise.all(claims.map((claim) => reserve(claim, at)))',
      'const got = claims.map(() => at > 0)',
    ],
    ['reserveAll', 'import { release, reserve, skuById }', 'import { release, skuById }'],
  ),
  plant(
    'units are given back without asking who holds them',
    ['openingAndCancelling', 'closing'],
    [
      'skus',
      `  const where = { _id: skuId, [\`\${holder}.quantity\`]: quantity }
  return (await skus.update(where, { available`,
      `  const where = { _id: skuId }
  return (await skus.update(where, { available`,
    ],
  ),
  plant(
    'units are sold without asking who holds them',
    ['paid', 'lostNotice'],
    [
      'skus',
      `  const where = { _id: skuId, [\`\${holder}.quantity\`]: quantity }
  return (await skus.update(where, { sold`,
      `  const where = { _id: skuId }
  return (await skus.update(where, { sold`,
    ],
  ),
  plant(
    'what is given back stays held',
    ['closing', 'crowd'],
    [
      'skus',
      '{ available: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() }',
      '{ available: _.inc(quantity), [holder]: _.remove() }',
    ],
  ),
  plant(
    'what is given back does not come on sale again',
    ['closing', 'crowd'],
    [
      'skus',
      '{ available: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() }',
      '{ held: _.inc(-quantity), [holder]: _.remove() }',
    ],
  ),
  plant(
    'an order of two goods keeps the one it got when the other is short',
    ['crowd'],
    ['reserveAll', '  await Promise.all(claims.filter((_, index) => got[index]).map(release))\n', ''],
    ['reserveAll', 'import { release, reserve, skuById }', 'import { reserve, skuById }'],
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

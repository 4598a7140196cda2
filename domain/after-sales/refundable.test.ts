import fc from 'fast-check'
import type { AfterSaleId, SkuId } from '../kernel/ids'
import { type AfterSale, amountFenOf } from './after-sale'
import { claimedFen, claimUnits, freeUnits, isAllRefunded, type Refundable, shareOf, withFreight } from './refundable'
import { type AfterSaleStatus, isClaim, isOpen } from './status'

const skus = ['skuA', 'skuB', 'skuC'] as const satisfies SkuId[]

let made = 0
function afterSale(more: Partial<AfterSale>): AfterSale {
  made += 1
  return {
    afterSaleId: `afs${String(made)}`,
    kind: 'before-shipping',
    status: 'asked',
    since: 1,
    items: [],
    freightFen: 0,
    reason: 'unwanted',
    note: '',
    pictureIds: [],
    askedAt: 1,
    isInRight: true,
    needsSecond: false,
    ...more,
  }
}

const order = (more: Partial<Refundable> = {}): Refundable => ({
  lines: [{ skuId: 'skuA', quantity: 3, paidFen: 1000 }],
  sum: { freightFen: 600 },
  ...more,
})

const ask = (of: Refundable, quantity: number, skuId: SkuId = 'skuA') => {
  const items = claimUnits(of, 'before-shipping', [{ skuId, quantity }])
  if (!Array.isArray(items)) throw new Error('too many')
  const one = afterSale({ items })
  const after = { ...of, afterSales: withFreight({ ...of, afterSales: [...(of.afterSales ?? []), one] }) }
  return { after, id: one.afterSaleId }
}
const moved = (of: Refundable, id: AfterSaleId, status: AfterSaleStatus): Refundable => {
  const afterSales = (of.afterSales ?? []).map((one) => (one.afterSaleId === id ? { ...one, status } : one))
  return { ...of, afterSales: withFreight({ ...of, afterSales }, status === 'refunding' ? id : undefined) }
}

test('ten yuan for three come back as 3.33, 3.33 and 3.34, whoever asks one by one', () => {
  const amounts: number[] = []
  let now = order()
  for (const _ of [1, 2, 3]) {
    now = ask(now, 1).after
    amounts.push(now.afterSales?.at(-1)?.items[0]?.goodsFen ?? 0)
  }
  expect(amounts).toEqual([333, 333, 334])
})

test('the share is never rounded up: 1 of 2 of an odd sum leaves the fen to the other', () => {
  expect([shareOf(5, 2, 1), shareOf(5 - shareOf(5, 2, 1), 1, 1)]).toEqual([2, 3])
})

test('units that were not bought, or are claimed already, cannot be claimed', () => {
  const { after } = ask(order(), 2)
  expect(claimUnits(after, 'before-shipping', [{ skuId: 'skuA', quantity: 2 }])).toEqual({ skuId: 'skuA', free: 1 })
  expect(claimUnits(after, 'before-shipping', [{ skuId: 'skuB', quantity: 1 }])).toEqual({ skuId: 'skuB', free: 0 })
})

test('units that have left are claimed as such, and units that have not as such', () => {
  const part = order({ parcels: [{ items: [{ skuId: 'skuA', quantity: 1 }] }] })
  expect(claimUnits(part, 'return', [{ skuId: 'skuA', quantity: 2 }])).toEqual({ skuId: 'skuA', free: 1 })
  expect(claimUnits(part, 'before-shipping', [{ skuId: 'skuA', quantity: 3 }])).toEqual({ skuId: 'skuA', free: 2 })
  expect(freeUnits(part)).toEqual([{ skuId: 'skuA', unsent: 2, sent: 1, leftFen: 1000 }])
})

test('the freight goes back with the last unit, and not when something has left', () => {
  const { after } = ask(order(), 2)
  expect(claimedFen(after)).toBe(666)
  expect(claimedFen(ask(after, 1).after)).toBe(1600)
  const part = order({ parcels: [{ items: [{ skuId: 'skuA', quantity: 1 }] }] })
  expect(claimedFen(ask(part, 2).after)).toBe(666)
})

test('the freight waits for the last that is still open, so that it does not go back while something may be sent', () => {
  const first = ask(order(), 1)
  const second = ask(first.after, 2)
  const granted = moved(second.after, second.id, 'refunding')
  expect(granted.afterSales?.map(amountFenOf)).toEqual([933, 667])
  expect(claimedFen(moved(granted, first.id, 'withdrawn'))).toBe(667)
  expect(claimedFen(moved(granted, first.id, 'refunding'))).toBe(1600)
})

test('an order is refunded when the money of every unit is back', () => {
  const { after, id } = ask(order(), 3)
  expect([isAllRefunded(moved(after, id, 'refunding')), isAllRefunded(moved(after, id, 'refunded'))]).toEqual([
    false,
    true,
  ])
})

const line = fc.record({ quantity: fc.integer({ min: 1, max: 99 }), paidFen: fc.integer({ min: 0, max: 1_000_000 }) })
const step = fc.record({
  deed: fc.constantFrom('ask', 'ask', 'ask', 'withdraw', 'grant'),
  line: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 30 }),
  which: fc.nat(),
})

test('whatever is asked, withdrawn and granted in whatever order, never more than was paid; and for everything, all', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.nat(2_000),
      fc.array(step, { maxLength: 25 }),
      (lines, freightFen, steps) => {
        const paidFen = lines.reduce((sum, one) => sum + one.paidFen, freightFen)
        let now: Refundable = {
          lines: lines.map((one, at) => ({ skuId: skus[at] ?? 'skuA', ...one })),
          sum: { freightFen },
          afterSales: [],
        }
        for (const { deed, line: at, quantity, which } of steps) {
          const skuId = skus[at] ?? 'skuA'
          const open = (now.afterSales ?? []).filter(isOpen)
          const chosen = open[which % Math.max(1, open.length)]
          if (deed === 'ask') {
            if (Array.isArray(claimUnits(now, 'before-shipping', [{ skuId, quantity }])))
              now = ask(now, quantity, skuId).after
          } else if (chosen) now = moved(now, chosen.afterSaleId, deed === 'grant' ? 'refunding' : 'withdrawn')
          expect(claimedFen(now)).toBeLessThanOrEqual(paidFen)
          for (const one of freeUnits(now)) expect(one.leftFen).toBeGreaterThanOrEqual(0)
        }
        for (const { skuId, unsent } of freeUnits(now)) if (unsent > 0) now = ask(now, unsent, skuId).after
        expect(claimedFen(now)).toBe(paidFen)
        for (const one of (now.afterSales ?? []).filter(isOpen)) now = moved(now, one.afterSaleId, 'refunding')
        expect(claimedFen(now)).toBe(paidFen)
        expect((now.afterSales ?? []).filter(isClaim).filter((one) => one.freightFen > 0)).toHaveLength(
          freightFen > 0 ? 1 : 0,
        )
      },
    ),
    { numRuns: 400 },
  )
})

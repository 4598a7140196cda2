import { footprintDays } from './footprint-days'

/** 2026-11-22 09:00 in Shanghai. */
const now = Date.UTC(2026, 10, 22, 1)
const hour = 3_600_000
const seen = (productId: `prd${string}`, seenAt: number) => ({ productId, seenAt })

test('what was looked at stands under its day in Shanghai, today and yesterday by name', () => {
  const days = footprintDays(
    [
      seen('prdA', now - hour),
      seen('prdB', now - 10 * hour),
      seen('prdC', now - 10 * hour),
      seen('prdD', now - 72 * hour),
      seen('prdE', 0),
    ],
    now,
  )
  expect(days.map(({ name, seen }) => [name, seen.map(({ productId }) => productId)])).toEqual([
    ['今天', ['prdA']],
    ['昨天', ['prdB', 'prdC']],
    ['2026-11-19', ['prdD']],
    ['更早', ['prdE']],
  ])
})

test('without a clock the date itself is said', () => {
  expect(footprintDays([seen('prdA', now)], undefined).map(({ name }) => name)).toEqual(['2026-11-22'])
})

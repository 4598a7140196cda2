/** Whole fen (1/100 yuan), a safe integer ≥ 0. */
export type Fen = number

/** @throws RangeError unless `value` is a whole, safe number of fen ≥ 0. */
export function assertFen(value: number, name = 'amount'): Fen {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not whole fen: ${String(value)}`)
  return value
}

/** Sum of whole fen. @throws RangeError when the sum is not a safe integer. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return assertFen(
    amounts.reduce((total, amount) => total + assertFen(amount), 0),
    'sum',
  )
}

/**
 * Splits `totalFen` over `weights`, largest remainder first, ties to the earlier line: shares always sum to the total,
 * and no share exceeds its weight while the total does not exceed the weights' sum.
 * @throws RangeError when there is something to split and no weight to carry it.
 */
export function splitFen(totalFen: Fen, weights: readonly number[]): Fen[] {
  assertFen(totalFen, 'total')
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(assertFen(weight, 'weight')), 0n)
  if (weightSum === 0n) {
    if (totalFen > 0) throw new RangeError('nothing to carry the split')
    return weights.map(() => 0)
  }
  const total = BigInt(totalFen)
  const parts = weights.map((weight, index) => {
    const exact = total * BigInt(weight)
    return { index, floor: Number(exact / weightSum), remainder: exact % weightSum }
  })
  let left = totalFen - parts.reduce((sum, part) => sum + part.floor, 0)
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  const shares = parts.map((part) => part.floor)
  for (const part of byRemainder) {
    if (left === 0) break
    shares[part.index] = part.floor + 1
    left -= 1
  }
  return shares
}

/** "12.34" as the yuan and cents a price shows, never through a float. */
export function yuanParts(amountFen: Fen): { yuan: string; cents: string } {
  const digits = String(assertFen(amountFen)).padStart(3, '0')
  return { yuan: digits.slice(0, -2), cents: digits.slice(-2) }
}

/** "12.34" for 1234 fen; trailing zeros are kept. */
export function formatYuan(amountFen: Fen): string {
  const { yuan, cents } = yuanParts(amountFen)
  return `${yuan}.${cents}`
}

/** Whole fen from a typed or imported yuan string: "8", "8.2", "8.20". @returns undefined when it is not one. */
export function parseYuan(yuanText: string): Fen | undefined {
  const match = /^(0|[1-9]\d{0,7})(?:\.(\d{1,2}))?$/.exec(yuanText.trim())
  if (!match) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** What can be said of goods that could join the cart. */
interface AddOn {
  readonly productId: string
  readonly priceFen: number
  readonly soldOut: boolean
}

/**
 * Goods that make up for what is missing, the ones that just reach it first (cheapest of them), then the rest from the
 * dearest down; without a gap in the shop's own order. What is in the cart already or sold out is left out.
 */
export function addOnOrder<T extends AddOn>(goods: readonly T[], inCart: ReadonlySet<string>, gapFen: number): T[] {
  const free = goods.filter((one) => !one.soldOut && !inCart.has(one.productId))
  if (gapFen <= 0) return free
  const reaching = free.filter((one) => one.priceFen >= gapFen).sort((a, b) => a.priceFen - b.priceFen)
  const short = free.filter((one) => one.priceFen < gapFen).sort((a, b) => b.priceFen - a.priceFen)
  return [...reaching, ...short]
}

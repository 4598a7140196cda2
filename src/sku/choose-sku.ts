import type { Answer } from '../cloud/call'

export type Product = Answer<'catalog', 'product'>['product']
export type Sku = Product['skus'][number]

/** One value per axis; undefined where nothing is chosen yet. */
export type Choice = readonly (string | undefined)[]

/** open: leads to something in stock · sold-out: exists but none is left · absent: not made in that combination. */
export type ValueState = 'open' | 'sold-out' | 'absent'

const fits = (sku: Sku, choice: Choice) =>
  choice.every((value, axis) => value === undefined || sku.specValues[axis] === value)

/** What choosing `value` on `axis` would lead to, the other axes staying as they are. */
export function valueState(product: Product, choice: Choice, [axis, value]: readonly [number, string]): ValueState {
  const next = choice.map((chosen, index) => (index === axis ? value : chosen))
  const reached = product.skus.filter((sku) => fits(sku, next))
  if (reached.length === 0) return 'absent'
  return reached.some((sku) => sku.available > 0) ? 'open' : 'sold-out'
}

/** Whether choosing `value` on `axis` leads to lots close to their best-before date and no others. */
export function isNearExpiry(product: Product, choice: Choice, [axis, value]: readonly [number, string]): boolean {
  const next = choice.map((chosen, index) => (index === axis ? value : chosen))
  const reached = product.skus.filter((sku) => fits(sku, next))
  return reached.length > 0 && reached.every((sku) => sku.isNearExpiry)
}

/** The SKU of a whole choice. @returns undefined while an axis is open or when there is no such SKU. */
export function chosenSku(product: Product, choice: Choice): Sku | undefined {
  if (choice.length !== product.specAxes.length || choice.includes(undefined)) return undefined
  return product.skus.find((sku) => fits(sku, choice))
}

/** What to begin with: the only SKU, else the first one in stock, else the first. */
export function firstChoice(product: Product): Choice {
  const sku = product.skus.find(({ available }) => available > 0) ?? product.skus[0]
  return product.specAxes.map((_, axis) => sku?.specValues[axis])
}

/**
 * Puts `value` on `axis`. Where no such combination is made, the other axes follow to the first SKU that has it, so
 * that every value can always be reached.
 */
export function choose(product: Product, choice: Choice, [axis, value]: readonly [number, string]): Choice {
  const next = choice.map((chosen, index) => (index === axis ? value : chosen))
  if (product.skus.some((sku) => fits(sku, next))) return next
  const having = product.skus.filter((sku) => sku.specValues[axis] === value)
  const sku = having.find(({ available }) => available > 0) ?? having[0]
  return sku ? product.specAxes.map((_, index) => sku.specValues[index]) : next
}

/** How many may be bought at once, and the words for why not more. */
export function quantityLimit(available: number, perLine: number): { max: number; reason: string } {
  return available < perLine
    ? { max: Math.max(1, available), reason: `只剩 ${String(available)} 件` }
    : { max: perLine, reason: `一次最多 ${String(perLine)} 件` }
}

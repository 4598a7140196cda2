import type { Product } from '../../../sku/choose-sku'

export type Fact = Product['facts'][number]

/** What one asks first, of food and of cosmetics; the data says which of them a product has. */
const asked = ['净含量', '保质期', '产地', '适用肤质', '限期使用日期', '功效宣称']

/** At most three facts for the row under the title, in the order they are asked. */
export function firstFacts(facts: readonly Fact[]): Fact[] {
  return asked.flatMap((name) => facts.find((fact) => fact.name === name) ?? []).slice(0, 3)
}

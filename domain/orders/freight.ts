import type { Fen } from '../kernel/money'

/** What a parcel costs in one group of provinces. */
export interface FreightRate {
  /** Up to this many grams (by weight) or pieces (by piece) cost `firstFen`. ≥ 1. */
  readonly first: number
  readonly firstFen: Fen
  /** Every further `next` grams or pieces, begun, cost `nextFen`. ≥ 1. */
  readonly next: number
  readonly nextFen: Fen
}

/** Provinces with a rate of their own, and the sum from which they are free; absent: never. */
export interface ProvinceRate {
  readonly provinces: readonly string[]
  readonly rate: FreightRate
  readonly freeFromFen?: Fen | undefined
}

/** Freight by the goods' amount: the first step whose `belowFen` exceeds the amount; above all steps it is free. */
export interface AmountStep {
  readonly belowFen: Fen
  readonly freightFen: Fen
}

/** One brand's freight rules. Provinces are written short: 广东, 内蒙古. */
export interface FreightTemplate {
  readonly rule:
    | {
        readonly mode: 'weight' | 'piece'
        readonly rate: FreightRate
        /** Provinces with a rate of their own (remote surcharge). */
        readonly provinceRates: readonly ProvinceRate[]
      }
    | { readonly mode: 'amount'; readonly steps: readonly AmountStep[] }
  readonly notDelivered: readonly string[]
  /** Freight is free when the goods, after discounts, reach this, where a province says nothing else. Absent: never. */
  readonly freeFromFen?: Fen | undefined
}

export interface Parcel {
  readonly goodsFen: Fen
  readonly weightGrams: number
  readonly pieces: number
}

/** The short name in `known` that `province` is or begins with (广东省 → 广东). */
function matches(province: string, known: readonly string[]): boolean {
  return known.some((name) => province.startsWith(name))
}

/** Whether parcels go to `province`. */
export function isDeliverable(template: FreightTemplate, province: string): boolean {
  return !matches(province, template.notDelivered)
}

function byRate(rate: FreightRate, amount: number): Fen {
  if (amount <= rate.first) return rate.firstFen
  return rate.firstFen + Math.ceil((amount - rate.first) / rate.next) * rate.nextFen
}

function ownRate(template: FreightTemplate, province: string | undefined): ProvinceRate | undefined {
  if (province === undefined || template.rule.mode === 'amount') return undefined
  return template.rule.provinceRates.find((group) => matches(province, group.provinces))
}

/** The sum of goods from which freight to `province` is free, or undefined when it never is. */
export function freeFromFen(template: FreightTemplate, province?: string): Fen | undefined {
  const own = ownRate(template, province)
  return own ? own.freeFromFen : template.freeFromFen
}

/** Freight in fen. Without a province, the template's own rate. An empty parcel costs nothing. */
export function freightFen(template: FreightTemplate, parcel: Parcel, province?: string): Fen {
  if (parcel.pieces === 0) return 0
  const freeFrom = freeFromFen(template, province)
  if (freeFrom !== undefined && parcel.goodsFen >= freeFrom) return 0
  const { rule } = template
  if (rule.mode === 'amount') return rule.steps.find((step) => parcel.goodsFen < step.belowFen)?.freightFen ?? 0
  const rate = ownRate(template, province)?.rate ?? rule.rate
  return byRate(rate, rule.mode === 'weight' ? parcel.weightGrams : parcel.pieces)
}

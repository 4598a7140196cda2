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

/** Freight by the goods' amount: the lowest step above the amount, in whatever order they stand; above all it is free. */
export interface AmountStep {
  readonly belowFen: Fen
  readonly freightFen: Fen
}

/** Provinces with steps of their own. */
export interface ProvinceSteps {
  readonly provinces: readonly string[]
  readonly steps: readonly AmountStep[]
  readonly freeFromFen?: Fen | undefined
}

/** How goods are sent and what it costs. Provinces are written short: 广东, 内蒙古. */
export interface FreightTemplate {
  readonly code: string
  readonly name: string
  readonly rule:
    | {
        readonly mode: 'weight' | 'piece'
        readonly rate: FreightRate
        /** Provinces with a rate of their own (remote surcharge). */
        readonly provinceRates: readonly ProvinceRate[]
      }
    | {
        readonly mode: 'amount'
        readonly steps: readonly AmountStep[]
        readonly provinceSteps: readonly ProvinceSteps[]
      }
  readonly notDelivered: readonly string[]
  /** Freight is free when the order's goods, after discounts, reach this, where a province says nothing else. Absent: never. */
  readonly freeFromFen?: Fen | undefined
}

/** One line of an order as freight sees it. */
export interface FreightLine {
  /** Its template; absent: the first one. */
  readonly freightCode?: string | undefined
  readonly weightGrams: number
  readonly pieces: number
}

export interface Delivery {
  readonly templates: readonly FreightTemplate[]
  readonly lines: readonly FreightLine[]
  /** Where it goes; absent: nowhere in particular, so no province's own rate and nothing refused. */
  readonly province?: string | undefined
}

/** Whether `province` is or begins with one of the short names in `known` (广东省 → 广东). */
function matches(province: string, known: readonly string[]): boolean {
  return known.some((name) => province.startsWith(name))
}

/** Whether a SKU that names this template, or none, can be sent: what it costs is never guessed. */
export function isFreightKnown(templates: readonly FreightTemplate[], code: string | undefined): boolean {
  return code === undefined || templates.some((known) => known.code === code)
}

/** @throws Error when there is none of that code: see `isFreightKnown` */
function templateOf({ templates }: Delivery, code: string | undefined): FreightTemplate {
  const template = code === undefined ? templates[0] : templates.find((known) => known.code === code)
  if (!template) throw new Error(`the shop has no freight template${code === undefined ? '' : ` ${code}`}`)
  return template
}

/** The templates these lines use, each once; without lines, the shop's first one. */
function templatesInUse(delivery: Delivery): FreightTemplate[] {
  const codes = delivery.lines.length > 0 ? delivery.lines.map(({ freightCode }) => freightCode) : [undefined]
  return [...new Set(codes.map((code) => templateOf(delivery, code)))]
}

/** Whether every line goes to the province. */
export function isDeliverable(delivery: Delivery): boolean {
  const { province } = delivery
  return (
    province === undefined || templatesInUse(delivery).every((template) => !matches(province, template.notDelivered))
  )
}

/** What a template says for the province: its own rule where it has one. */
function ruleFor(template: FreightTemplate, province: string | undefined) {
  const { rule } = template
  const regional = (group: { readonly provinces: readonly string[] }) =>
    province !== undefined && matches(province, group.provinces)
  if (rule.mode === 'amount') {
    const own = rule.provinceSteps.find(regional)
    const steps = [...(own?.steps ?? rule.steps)].sort((a, b) => a.belowFen - b.belowFen)
    const beyondSteps = Math.max(0, ...steps.filter((step) => step.freightFen > 0).map(({ belowFen }) => belowFen))
    const { freeFromFen: statedFen = beyondSteps } = own ?? template
    return { freeFromFen: Math.min(statedFen, beyondSteps), steps }
  }
  const own = rule.provinceRates.find(regional)
  return { freeFromFen: own ? own.freeFromFen : template.freeFromFen, rate: own?.rate ?? rule.rate }
}

/** The sum of goods from which freight of all these lines is free, or undefined when it never is. */
export function freeFromFen(delivery: Delivery): Fen | undefined {
  const sums = templatesInUse(delivery).map((template) => ruleFor(template, delivery.province).freeFromFen)
  return sums.reduce((most, sum) => (most === undefined || sum === undefined ? undefined : Math.max(most, sum)), 0)
}

function byRate(rate: FreightRate, amount: number): Fen {
  if (amount <= rate.first) return rate.firstFen
  return rate.firstFen + Math.ceil((amount - rate.first) / rate.next) * rate.nextFen
}

/**
 * Freight in fen: lines are parted by template and each part costs its own. Weight and pieces are the part's; sums (free
 * from, steps) are read against `goodsFen`, all goods of the order after discounts, because that is how 满39包邮 is read.
 */
export function freightFen(delivery: Delivery, goodsFen: Fen): Fen {
  return templatesInUse(delivery).reduce((sum, template) => {
    const own = delivery.lines.filter(({ freightCode }) => templateOf(delivery, freightCode) === template)
    const total = (amountOf: (line: FreightLine) => number) => own.reduce((all, line) => all + amountOf(line), 0)
    const pieces = total((line) => line.pieces)
    const rule = ruleFor(template, delivery.province)
    if (pieces === 0 || (rule.freeFromFen !== undefined && goodsFen >= rule.freeFromFen)) return sum
    if ('steps' in rule) return sum + (rule.steps.find((step) => goodsFen < step.belowFen)?.freightFen ?? 0)
    return sum + byRate(rule.rate, template.rule.mode === 'weight' ? total((line) => line.weightGrams) : pieces)
  }, 0)
}

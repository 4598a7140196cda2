import { type Fen, assertFen, splitFen, sumFen } from '../kernel/money'
import { type FreightTemplate, freightFen } from './freight'

/** One SKU and how many. Every price that could apply stands beside the list price; the lowest is taken. */
export interface PricingLine {
  readonly skuId: string
  /** 1 or more. */
  readonly quantity: number
  readonly listPriceFen: Fen
  readonly memberPriceFen?: Fen | undefined
  readonly limitedPriceFen?: Fen | undefined
  readonly flashPriceFen?: Fen | undefined
  /** Of one piece. */
  readonly weightGrams: number
  /** Its freight template; absent: the first one. */
  readonly freightCode?: string | undefined
}

/** Something off once `thresholdFen` of the goods in scope is reached. */
export interface Discount {
  readonly thresholdFen: Fen
  /** A sum (满减) or a rate per ten thousand that is taken off (满折: 1000 takes a tenth off). */
  readonly off: { readonly kind: 'sum'; readonly fen: Fen } | { readonly kind: 'rate'; readonly perTenThousand: number }
  /** Goods it counts for and is split over. Absent: all. */
  readonly skuIds?: readonly string[] | undefined
}

export interface PricingInput {
  readonly lines: readonly PricingLine[]
  readonly promotions: readonly Discount[]
  readonly coupon?: Discount | undefined
  /** What the spent points are worth. */
  readonly pointsFen: Fen
  readonly freight: readonly FreightTemplate[]
  readonly province?: string | undefined
}

export interface PricedLine {
  readonly skuId: string
  readonly quantity: number
  readonly unitPriceFen: Fen
  readonly goodsFen: Fen
  readonly promotionFen: Fen
  readonly couponFen: Fen
  readonly pointsFen: Fen
  readonly discountFen: Fen
  readonly paidFen: Fen
}

export interface Priced {
  readonly lines: readonly PricedLine[]
  readonly goodsFen: Fen
  readonly promotionFen: Fen
  readonly couponFen: Fen
  readonly pointsFen: Fen
  readonly freightFen: Fen
  readonly payableFen: Fen
}

/** Unit price: the lowest that applies. */
export function unitPriceFen(line: PricingLine): Fen {
  const prices = [line.listPriceFen, line.memberPriceFen, line.limitedPriceFen, line.flashPriceFen]
  return Math.min(...prices.filter((price) => price !== undefined).map((price) => assertFen(price, 'price')))
}

/** What `discount` takes off each line whose remaining amounts are `left`. All zeros when its threshold is not reached. */
function sharesOf(discount: Discount, lines: readonly PricingLine[], left: readonly Fen[]): Fen[] {
  const inScope = left.map((amount, index) => {
    const skuId = lines[index]?.skuId
    return discount.skuIds === undefined || (skuId !== undefined && discount.skuIds.includes(skuId)) ? amount : 0
  })
  const scopeFen = sumFen(inScope)
  if (scopeFen === 0 || scopeFen < discount.thresholdFen) return left.map(() => 0)
  const { off } = discount
  const wholeFen = off.kind === 'sum' ? off.fen : Number((BigInt(scopeFen) * BigInt(off.perTenThousand)) / 10_000n)
  return splitFen(Math.min(wholeFen, scopeFen), inScope)
}

const minus = (amounts: readonly Fen[], shares: readonly Fen[]): Fen[] =>
  amounts.map((amount, index) => amount - (shares[index] ?? 0))

const plus = (amounts: readonly Fen[], shares: readonly Fen[]): Fen[] =>
  amounts.map((amount, index) => amount + (shares[index] ?? 0))

/** The same basket in one order, however the phone lists it: where a fen goes must not depend on that. */
function inOneOrder(lines: readonly PricingLine[]): number[] {
  const key = ({ skuId, listPriceFen, quantity, weightGrams }: PricingLine) =>
    [skuId, listPriceFen, quantity, weightGrams].join(' ')
  const keys = lines.map(key)
  return lines.map((_, index) => index).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1))
}

/**
 * The one price of an order. Order: lowest unit price → promotions, each on what the last left → coupon → points →
 * freight (free from a sum of goods after promotions and coupon; points do not count against it).
 * Every discount is split over its lines, so shares always sum to it exactly; ties go to the smaller SKU id, so the order
 * in which lines are listed changes nothing.
 * @throws RangeError on amounts that are not whole fen or sums beyond the safe range.
 */
export function price(input: PricingInput): Priced {
  const order = inOneOrder(input.lines)
  const sorted = order.map((index) => input.lines[index]).filter((line) => line !== undefined)
  const priced = priceSorted({ ...input, lines: sorted })
  const lines: PricedLine[] = []
  order.forEach((index, position) => {
    const line = priced.lines[position]
    if (line) lines[index] = line
  })
  return { ...priced, lines }
}

/** Priced lines as freight sees them. */
export function freightLines(lines: readonly Pick<PricingLine, 'freightCode' | 'quantity' | 'weightGrams'>[]) {
  return lines.map(({ freightCode, quantity, weightGrams }) => ({
    freightCode,
    pieces: quantity,
    weightGrams: weightGrams * quantity,
  }))
}

function priceSorted(input: PricingInput): Priced {
  const { lines } = input
  const unitPrices = lines.map(unitPriceFen)
  const goods = lines.map((line, index) => assertFen((unitPrices[index] ?? 0) * line.quantity, 'line'))
  let promotion: Fen[] = goods.map(() => 0)
  let left: Fen[] = goods
  for (const discount of input.promotions) {
    const shares = sharesOf(discount, lines, left)
    promotion = plus(promotion, shares)
    left = minus(left, shares)
  }
  const coupon = input.coupon ? sharesOf(input.coupon, lines, left) : goods.map(() => 0)
  left = minus(left, coupon)
  const forFreightFen = sumFen(left)
  const points = splitFen(Math.min(assertFen(input.pointsFen, 'points'), forFreightFen), left)
  left = minus(left, points)
  const delivery = { templates: input.freight, lines: freightLines(lines), province: input.province }
  const freight = freightFen(delivery, forFreightFen)
  return {
    lines: lines.map((line, index) => {
      const [promotionShare, couponShare, pointsShare] = [promotion[index] ?? 0, coupon[index] ?? 0, points[index] ?? 0]
      return {
        skuId: line.skuId,
        quantity: line.quantity,
        unitPriceFen: unitPrices[index] ?? 0,
        goodsFen: goods[index] ?? 0,
        promotionFen: promotionShare,
        couponFen: couponShare,
        pointsFen: pointsShare,
        discountFen: promotionShare + couponShare + pointsShare,
        paidFen: left[index] ?? 0,
      }
    }),
    goodsFen: sumFen(goods),
    promotionFen: sumFen(promotion),
    couponFen: sumFen(coupon),
    pointsFen: sumFen(points),
    freightFen: freight,
    payableFen: sumFen([...left, freight]),
  }
}

import type { SkuId } from '#domain/kernel/ids'
import type { CallFailure } from '../../../cloud/call-failure'

/** Where a refused order is told and what the person can do about it there. */
export interface PlaceProblem {
  readonly message: string
  /** The line it is about; the whole order when absent. */
  readonly skuId?: SkuId
  /** How many of that line are left, when fewer would do. */
  readonly available?: number
  /**
   * order: the order may exist, look before trying again · address: another address is needed · quote: new figures ·
   * agree: a tick is missing.
   */
  readonly then?: 'see-orders' | 'change-address' | 'requote' | 'agree' | 'fewer' | 'retry'
}

/** What a failed `orders/place` means for the person in front of the button. */
export function placeProblem({ kind, message, refusal }: CallFailure): PlaceProblem {
  if (kind === 'offline') return { message: '网络断了，填好的都还在。连上后再点提交，不会重复下单', then: 'retry' }
  if (kind === 'broken' || !refusal) return { message: '没有提交成功，填好的都还在，请稍后再点提交', then: 'retry' }
  switch (refusal.code) {
    case 'STOCK_SHORT': {
      const { available } = refusal.details
      const skuId = refusal.details.skuId as SkuId
      return available > 0 ? { message, skuId, available, then: 'fewer' } : { message, skuId }
    }
    case 'STOCK_BUSY':
      return { message, then: 'retry' }
    case 'NOT_FOR_SALE':
      return { message, skuId: refusal.details.skuId as SkuId }
    case 'PRICE_CHANGED':
    case 'RETURN_TERMS_CHANGED':
      return { message, then: 'requote' }
    case 'NOT_DELIVERABLE':
      return { message, then: 'change-address' }
    case 'KEY_REUSED':
    case 'STATUS_CONFLICT':
      return { message, then: 'see-orders' }
    default:
      return { message }
  }
}

import type { ReceiptEnd } from './types'

/** How WeChat's confirm-receipt component says it was left; saying nothing is leaving. */
export function receiptEnd(extraData: unknown): ReceiptEnd {
  const { status } = (extraData ?? {}) as { status?: unknown }
  if (status === 'success') return 'confirmed'
  return status === 'fail' ? 'unavailable' : 'left'
}

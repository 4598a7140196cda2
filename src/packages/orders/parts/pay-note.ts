import type { PaymentEnd } from '../../../platform/types'

export interface PayNote {
  readonly tone: 'left' | 'failed'
  readonly text: string
}

/** What to say to someone whose payment sheet closed without a payment. */
export function noteOf(end: Exclude<PaymentEnd, { kind: 'accepted' }>): PayNote {
  if (end.kind === 'cancelled') return { tone: 'left', text: '还没有付款，货给你留着' }
  return { tone: 'failed', text: '没有付成，没有扣款，可以再付一次' }
}

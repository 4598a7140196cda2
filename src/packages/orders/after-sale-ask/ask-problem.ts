import type { CallFailure } from '../../../cloud/call-failure'

/** Where a refused form is told and what the person can do about it there. */
export interface AskProblem {
  readonly message: string
  /** look: what can be asked back is another now · see: it was asked before, look there */
  readonly then?: 'look' | 'see'
}

const looks: readonly string[] = [
  'UNITS_CLAIMED',
  'STATUS_CONFLICT',
  'TOO_LATE_TO_ASK',
  'AMOUNT_CHANGED',
  'ORDER_CHANGED',
]

/** What a failed `after-sales/ask` means for the person in front of the button. */
export function askProblem({ kind, message, refusal }: CallFailure): AskProblem {
  if (kind === 'offline') return { message: '网络断了，填好的都还在。连上后再点提交，不会重复申请' }
  if (kind === 'broken' || !refusal) return { message: '没有提交成功，填好的都还在，请稍后再点提交' }
  if (refusal.code === 'KEY_REUSED') return { message: '刚才那一次已经提交了，进度在售后里看', then: 'see' }
  return looks.includes(refusal.code) ? { message, then: 'look' } : { message }
}

import * as z from 'zod'
import { action, cursor, fen, id, instant, strict, text } from '../kernel/contract'
import { isDate } from '../kernel/time'
import { differenceKinds } from '../payments/difference-kinds'
import { accountsLimits, differenceStates, repairOutcomes, reportStates } from './limits'

/** A Shanghai day: 2026-11-21. */
const day = z.string().refine(isDate, { error: 'a day' })

const totals = strict({ payments: z.int(), paidFen: fen, refunds: z.int(), refundedFen: fen })

const summary = strict({
  day,
  state: z.enum(reportStates),
  /** Differences somebody still has to look at. */
  openCount: z.int(),
  /** Repaired, resolved, or gone at a later comparison. */
  settledCount: z.int(),
  comparedAt: instant.optional(),
  /** When it is tried again, or, once compared, when its repairs are. */
  nextTryAt: instant.optional(),
  theirs: totals.optional(),
  ours: totals.optional(),
})

const difference = strict({
  differenceId: id('dif'),
  kind: z.enum(differenceKinds),
  about: z.enum(['payment', 'refund']),
  /** What happened and what to do. */
  sentence: z.string(),
  number: z.string(),
  outTradeNo: z.string(),
  wechatNumber: z.string().optional(),
  oursFen: fen.optional(),
  theirsFen: fen.optional(),
  state: z.enum(differenceStates),
  repair: strict({ outcome: z.enum(repairOutcomes), at: instant }).optional(),
  resolution: strict({ note: z.string(), at: instant }).optional(),
})

/** Operators only: the nightly comparison of our books with WeChat Pay's bill. */
export const accountsContract = {
  /** The days, newest first. */
  reports: action({
    access: 'operator',
    input: strict({ cursor: cursor.optional() }),
    output: strict({ reports: z.array(summary), nextCursor: cursor.optional() }),
    refuses: [],
  }),
  /** One day with its differences, the most urgent kind first. */
  report: action({
    access: 'operator',
    input: strict({ day, cursor: cursor.optional() }),
    output: strict({ report: summary, differences: z.array(difference), nextCursor: cursor.optional() }),
    refuses: ['NOT_FOUND'],
  }),
  /** Says how an open difference was dealt with. The same note again changes nothing. */
  resolve: action({
    access: 'operator',
    input: strict({ differenceId: id('dif'), note: text(1, accountsLimits.noteLength) }),
    output: strict({ difference }),
    refuses: ['NOT_FOUND', 'DIFFERENCE_CHANGED'],
  }),
  /** Takes that back. Of one that is open it changes nothing. */
  reopen: action({
    access: 'operator',
    input: strict({ differenceId: id('dif') }),
    output: strict({ difference }),
    refuses: ['NOT_FOUND', 'DIFFERENCE_CHANGED'],
  }),
  /** Has the day compared once more by the scheduler's next tick. What was resolved stays resolved. */
  compareAgain: action({
    access: 'operator',
    input: strict({ day }),
    output: strict({ report: summary }),
    refuses: ['NOT_FOUND'],
  }),
}

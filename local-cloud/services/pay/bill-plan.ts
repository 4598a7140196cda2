import * as z from 'zod'

const number = z.string().min(1).max(64)
const amountFen = z.int().min(1).max(10_000_000_000)

/** One thing that is wrong with a bill. `number` names a row: its `out_trade_no`, or a refund's `out_refund_no`. */
const plant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('absent'), number }),
  z.strictObject({ kind: z.literal('twice'), number }),
  z.strictObject({ kind: z.literal('amount'), number, amountFen }),
  z.strictObject({ kind: z.literal('state'), number, state: z.enum(['REVOKED', 'SUCCESS', 'PROCESSING', 'ABNORMAL']) }),
  z.strictObject({ kind: z.literal('other-wechat-number'), number }),
  /** A payment of another day stands in this bill too. */
  z.strictObject({ kind: z.literal('brought'), number }),
  z.strictObject({ kind: z.literal('unknown-payment'), number, amountFen }),
  z.strictObject({ kind: z.literal('unknown-refund'), number, amountFen }),
])
export type BillPlant = z.output<typeof plant>

/** What a test or the panel makes of the bill of one day. The real host has nothing like it. */
export const billPlan = z.strictObject({
  date: z.iso.date(),
  /** STATEMENT_CREATING, whatever the hour. */
  isNotReady: z.boolean().default(false),
  /** The promised hash is another file's. */
  hasWrongHash: z.boolean().default(false),
  plants: z.array(plant).max(5_000).default([]),
})
export type BillPlan = z.output<typeof billPlan>

const dayMs = 86_400_000

/** Bounds both the phone and the cloud keep. */
export const afterSaleLimits = {
  /** Inside so long after the receipt no operator decides on a return. */
  rightMs: 7 * dayMs,
  /** After so long since the receipt nothing can be asked any more. */
  askWithinMs: 30 * dayMs,
  /** The buyer sends goods back within this, or her after-sale lapses. */
  sendBackWithinMs: 7 * dayMs,
  /** Staff are reminded of what has waited for them this long. */
  decideWithinMs: 2 * dayMs,
  /** Goods that were sent back are looked at within this. */
  inspectWithinMs: 10 * dayMs,
  /** An order counts as received this long after its last after-sale has ended, at the earliest. */
  receiveGraceMs: 3 * dayMs,
  /** Above this sum of all that goes back of one order, in fen, two people agree. */
  secondPersonAboveFen: 50_000,
  /** What WeChat takes of one payment. */
  refundsOfOrder: 50,
  /** Those that came to nothing counted too. */
  asksOfOrder: 100,
  /** WeChat wants this between two refunds of one payment. */
  refundSpacingMs: 60_000,
  noteLength: 200,
  pictures: 6,
  pageSize: 10,
} as const

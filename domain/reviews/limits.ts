/** Bounds both the phone and the cloud keep. */
export const reviewLimits = {
  textLength: 500,
  pictures: 9,
  replyLength: 300,
  /** After so long since the receipt nothing can be said of it any more. */
  writeWithinMs: 90 * 86_400_000,
  pageSize: 10,
} as const

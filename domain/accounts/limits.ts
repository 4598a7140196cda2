/**
 * How the comparison of a day stands. `pending`: not begun · `not-ready`: WeChat has not made the bill yet · `wrong-hash`: what
 * was downloaded is not what was promised · `unreadable`: it is no bill, or its own totals disagree · `unreachable`: WeChat
 * did not answer · `compared`. All but the last are tried again.
 */
export const reportStates = ['pending', 'not-ready', 'wrong-hash', 'unreadable', 'unreachable', 'compared'] as const
export type ReportState = (typeof reportStates)[number]

/**
 * `open`: somebody has to look · `repaired`: put right by the comparison itself · `resolved`: by an operator, with a note ·
 * `agreed`: a later comparison of the same day did not find it any more.
 */
export const differenceStates = ['open', 'repaired', 'resolved', 'agreed'] as const
export type DifferenceState = (typeof differenceStates)[number]

/** What a repair came to. `impossible`: WeChat, asked itself, does not say what the bill says; it stays open. */
export const repairOutcomes = ['paid', 'refund-promised', 'refunded', 'accepted', 'impossible'] as const
export type RepairOutcome = (typeof repairOutcomes)[number]

export const accountsLimits = {
  daysPerPage: 20,
  differencesPerPage: 10,
  noteLength: 200,
} as const

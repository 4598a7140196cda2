import * as z from 'zod'
import { action, id, instant, strict } from '../kernel/contract'
import { guideCard } from '../guides/contract'

export const membersContract = {
  /** First contact: creates the member silently by openid, remembers who shared, answers who she is. */
  enter: action({
    access: 'customer',
    input: strict({ scene: z.int().min(1).max(9999), sharingGuideId: id('gde').optional() }),
    output: strict({
      memberNumber: z.string(),
      joinedAt: instant,
      isNew: z.boolean(),
      /** Units in the cart, for the tab's badge, so that no page asks for it. */
      cartUnits: z.int().min(0),
      serverNow: instant,
    }),
    refuses: [],
  }),
  /** The 我的 page in one call. */
  me: action({
    access: 'customer',
    input: strict({}),
    output: strict({
      memberNumber: z.string(),
      joinedAt: instant,
      role: z.enum(['customer', 'guide', 'operator']),
      orderCounts: strict({ awaitingPayment: z.int(), paid: z.int(), closed: z.int() }),
      guide: guideCard.optional(),
    }),
    refuses: [],
  }),
}

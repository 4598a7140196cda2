import * as z from 'zod'
import { action, id, strict } from '../kernel/contract'

/** What a customer sees of a guide. */
export const guideCard = strict({
  guideId: id('gde'),
  name: z.string(),
  title: z.string(),
  storeName: z.string(),
  photoId: z.string(),
  /** One sentence in the guide's own voice. */
  greeting: z.string(),
  /** What the QR on the card opens: the guide's own WeCom contact link. */
  contactUrl: z.string(),
})

export const guidesContract = {
  /** A guide's own card and load. */
  profile: action({
    access: 'guide',
    input: strict({}),
    output: strict({ card: guideCard, onDuty: z.boolean(), ordersServed: z.int(), registered: z.boolean() }),
    refuses: [],
  }),
  setDuty: action({
    access: 'guide',
    input: strict({ onDuty: z.boolean() }),
    output: strict({ onDuty: z.boolean() }),
    refuses: [],
  }),
}

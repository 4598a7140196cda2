import * as z from 'zod'
import { action, id, strict, text } from '../kernel/contract'

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
  /** Puts a guide into service or changes the card; by code, so the same again changes nothing. */
  enlist: action({
    access: 'operator',
    input: strict({
      code: z.string().regex(/^[0-9A-Za-z]{1,24}$/),
      openid: z.string().regex(/^[0-9A-Za-z_-]{6,64}$/),
      name: text(1, 12),
      title: text(1, 12),
      storeCode: z.string().regex(/^[0-9A-Za-z]{1,24}$/),
      storeName: text(1, 30),
      greeting: text(1, 40),
      contactUrl: z.url({ protocol: /^https$/ }).max(1024),
      photo: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9.-]+)+$/),
      wecomUserId: z.string().regex(/^[0-9A-Za-z_.@-]{1,64}$/),
      mobile: z.string().regex(/^1[3-9]\d{9}$/),
    }),
    output: strict({ guideId: id('gde') }),
    refuses: [],
  }),
  setDuty: action({
    access: 'guide',
    input: strict({ onDuty: z.boolean() }),
    output: strict({ onDuty: z.boolean() }),
    refuses: [],
  }),
}

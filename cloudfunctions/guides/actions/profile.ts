import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { type GuideDocument, guideByOpenid } from '#server/stores/guides'

/** The caller's own guide row. @throws Refusal NOT_FOUND for staff who are no guide */
export async function ownGuide(openid: string): Promise<GuideDocument> {
  const guide = await guideByOpenid(openid)
  if (!guide) throw new Refusal('NOT_FOUND', { kind: 'guide' })
  return guide
}

/** A guide's own card, as customers see it, and how many orders came to her. */
export async function profile(_: Record<string, never>, { openid }: StaffContext) {
  const guide = await ownGuide(openid)
  const { _id: guideId, name, title, storeName, photoId, greeting, contactUrl, onDuty, load } = guide
  return {
    card: { guideId, name, title, storeName, photoId, greeting, contactUrl },
    onDuty,
    ordersServed: load,
    registered: guide.registered,
  }
}

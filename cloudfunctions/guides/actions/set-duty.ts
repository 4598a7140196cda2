import type { StaffContext } from '#server/access'
import { setDuty as saveDuty } from '#server/stores/guides'
import { ownGuide } from './profile'

/** A guide goes on or off duty; orders already given to her stay hers. */
export async function setDuty({ onDuty }: { onDuty: boolean }, { openid }: StaffContext) {
  const guide = await ownGuide(openid)
  await saveDuty(guide._id, onDuty)
  return { onDuty }
}

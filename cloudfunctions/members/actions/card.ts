import type { CustomerContext } from '#server/access'
import { joinSilently } from '#server/stores/members'
import { profileOf } from '../profile-view'

/** The member's number for her barcode and QR. */
export async function card(_: Record<string, never>, { openid, now }: CustomerContext) {
  return profileOf((await joinSilently(openid, now)).member)
}

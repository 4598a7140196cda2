import type { CustomerContext } from '#server/access'
import { forgetPhone, joinSilently } from '#server/stores/members'
import { profileOf } from '../profile-view'

/** Forgets the phone number; nothing of it is kept. */
export async function unbindPhone(_: Record<string, never>, { openid, now }: CustomerContext) {
  const [{ member }] = await Promise.all([joinSilently(openid, now), forgetPhone(openid)])
  const { phone: _forgotten, ...rest } = member
  return profileOf(rest)
}

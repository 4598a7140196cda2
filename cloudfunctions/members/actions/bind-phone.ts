import { Refusal } from '#domain/kernel/refusals'
import { askWechat } from '#server/cloud'
import type { CustomerContext } from '#server/access'
import { changeProfile, joinSilently } from '#server/stores/members'
import { profileOf } from '../profile-view'

/** WeChat's own reasons not to tell: busy, another app's code, a code that is unknown, used or too old, too often. */
const wechatsReasons = new Set<unknown>([-1, 40013, 40029, 45011])

/** Keeps the number WeChat tells for the code of `getPhoneNumber`. @throws Refusal PHONE_UNAVAILABLE */
export async function bindPhone({ code }: { code: string }, { openid, now }: CustomerContext) {
  const [{ member }, { number, countryCode }] = await Promise.all([joinSilently(openid, now), numberOf(code)])
  const phone = { number, countryCode, boundAt: now }
  await changeProfile(openid, { phone })
  return profileOf({ ...member, phone })
}

async function numberOf(code: string): Promise<{ number: string; countryCode: string }> {
  const { phoneInfo } = await askWechat('phonenumber.getPhoneNumber', { code }).catch((error: unknown) => {
    if (wechatsReasons.has((error as { errCode?: unknown }).errCode)) throw new Refusal('PHONE_UNAVAILABLE', {})
    throw error
  })
  const { purePhoneNumber, countryCode } = (phoneInfo ?? {}) as Record<string, unknown>
  if (typeof purePhoneNumber !== 'string' || purePhoneNumber === '') throw new Refusal('PHONE_UNAVAILABLE', {})
  return { number: purePhoneNumber, countryCode: String(countryCode) }
}

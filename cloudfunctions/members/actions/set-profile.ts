import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { isFitPicture, isFitText } from '#server/content-check'
import { changeProfile, joinSilently } from '#server/stores/members'
import { avatarFile } from '../avatar-file'
import { profileOf } from '../profile-view'

interface Request {
  nickname?: string | undefined
  avatarId?: string | undefined
}

/** Changes what is sent, all of it or nothing. @throws Refusal CONTENT_REFUSED */
export async function setProfile({ nickname, avatarId }: Request, { openid, now }: CustomerContext) {
  const [{ member }] = await Promise.all([
    joinSilently(openid, now),
    nickname !== undefined && checkNickname(openid, nickname),
    avatarId !== undefined && checkAvatar(avatarId),
  ])
  const change = { ...(nickname !== undefined && { nickname }), ...(avatarId !== undefined && { avatarId }) }
  if (Object.keys(change).length > 0) await changeProfile(openid, change)
  return profileOf({ ...member, ...change })
}

async function checkNickname(openid: string, nickname: string): Promise<void> {
  if (!(await isFitText(openid, nickname, 'profile'))) throw new Refusal('CONTENT_REFUSED', { field: 'nickname' })
}

async function checkAvatar(avatarId: string): Promise<void> {
  const { bytes, contentType } = await avatarFile(avatarId)
  if (!(await isFitPicture(bytes, contentType))) throw new Refusal('CONTENT_REFUSED', { field: 'avatar' })
}

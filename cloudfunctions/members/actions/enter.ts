import type { GuideId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { cartLines } from '#server/stores/carts'
import { activeGuide } from '#server/stores/guides'
import { joinSilently, rememberSharer } from '#server/stores/members'

interface Request {
  scene: number
  sharingGuideId?: GuideId | undefined
}

/** First contact of a visit. Becoming a member takes no tap: the openid is there without asking. */
export async function enter({ sharingGuideId }: Request, { openid, now }: CustomerContext) {
  const [{ member, isNew }, lines, sharer] = await Promise.all([
    joinSilently(openid, now),
    cartLines(openid),
    sharingGuideId && activeGuide(sharingGuideId),
  ])
  if (sharer) await rememberSharer(openid, sharer._id, now)
  const cartUnits = Object.values(lines).reduce((units, { quantity }) => units + quantity, 0)
  return { memberNumber: member.number, joinedAt: member.joinedAt, isNew, cartUnits, serverNow: now }
}

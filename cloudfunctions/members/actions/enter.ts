import type { GuideId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { shareCodeOf } from '#server/share-code'
import { cartLines } from '#server/stores/carts'
import { activeGuide } from '#server/stores/guides'
import { memberByOpenid, noteArrival } from '#server/stores/members'

interface Request {
  scene: number
  sharingGuideId?: GuideId | undefined
  sharer?: string | undefined
  touch?: string | undefined
}

/** First contact of a visit. Becoming a member takes no tap: the openid is there without asking. */
export async function enter({ sharingGuideId, scene, sharer, touch }: Request, context: CustomerContext) {
  const { openid, now, openData } = context
  const [known, lines, guide] = await Promise.all([
    memberByOpenid(openid),
    cartLines(openid),
    sharingGuideId && activeGuide(sharingGuideId),
  ])
  const arrival = { scene, sharer, touch, groupId: groupIdOf(openData), guideId: guide?._id }
  const { member, isNew } = await noteArrival({ openid, known, at: now }, arrival)
  return {
    memberNumber: member.number,
    joinedAt: member.joinedAt,
    isNew,
    cartUnits: Object.values(lines).reduce((units, { quantity }) => units + quantity, 0),
    shareCode: shareCodeOf(member._id),
    broughtBy: guide && { guideName: guide.name },
    serverNow: now,
  }
}

/** The openGId of `getGroupEnterInfo` as the platform decrypted it; none from a single chat. */
function groupIdOf(openData: unknown): string | undefined {
  const { opengid } = (openData ?? {}) as { opengid?: unknown }
  return typeof opengid === 'string' && /^[\w-]{1,64}$/.test(opengid) ? opengid : undefined
}

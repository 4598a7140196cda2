import type { GuideId } from '#domain/kernel/ids'
import { activeGuide, type GuideDocument, leastLoadedOnDuty } from '../stores/guides'
import { memberByOpenid } from '../stores/members'

/**
 * Who serves an order: the guide the buyer belongs to → the guide who shared it to her → the one on duty with the fewest
 * orders → nobody. At most four reads, two deep.
 */
export async function chooseGuide(openid: string, sharingGuideId?: GuideId): Promise<GuideDocument | undefined> {
  const [bound, sharing, onDuty] = await Promise.all([
    memberByOpenid(openid).then((member) => (member?.guideId ? activeGuide(member.guideId) : undefined)),
    sharingGuideId ? activeGuide(sharingGuideId) : undefined,
    leastLoadedOnDuty(),
  ])
  return bound ?? sharing ?? onDuty
}

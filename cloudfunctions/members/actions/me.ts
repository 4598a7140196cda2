import type { CustomerContext } from '#server/access'
import { activeGuide } from '#server/stores/guides'
import { joinSilently } from '#server/stores/members'
import { orderCounts } from '#server/stores/orders'
import { staffByOpenid } from '#server/stores/staff'

/** Everything the 我的 page shows, in one call. */
export async function me(_: Record<string, never>, { openid, now }: CustomerContext) {
  const [{ member }, staff, counts] = await Promise.all([
    joinSilently(openid, now),
    staffByOpenid(openid),
    orderCounts(openid),
  ])
  const guide = member.guideId && (await activeGuide(member.guideId))
  return {
    memberNumber: member.number,
    joinedAt: member.joinedAt,
    role: staff?.role ?? ('customer' as const),
    orderCounts: {
      awaitingPayment: counts['awaiting-payment'] ?? 0,
      paid: counts.paid ?? 0,
      closed: counts.closed ?? 0,
    },
    guide: guide && {
      guideId: guide._id,
      name: guide.name,
      title: guide.title,
      storeName: guide.storeName,
      photoId: guide.photoId,
      greeting: guide.greeting,
      contactUrl: guide.contactUrl,
    },
  }
}

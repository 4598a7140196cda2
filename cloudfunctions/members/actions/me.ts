import type { CustomerContext } from '#server/access'
import { favouriteCount } from '#server/stores/favourites'
import { activeGuide } from '#server/stores/guides'
import { joinSilently } from '#server/stores/members'
import { staffByOpenid } from '#server/stores/staff'
import { countOrders } from '#server/workflows/count-orders'
import { profileOf } from '../profile-view'

/** Everything the 我的 page shows, in one call. */
export async function me(_: Record<string, never>, { openid, now }: CustomerContext) {
  const [{ member }, staff, orderCounts, kept] = await Promise.all([
    joinSilently(openid, now),
    staffByOpenid(openid),
    countOrders(openid),
    favouriteCount(openid),
  ])
  const guide = member.guideId && (await activeGuide(member.guideId))
  return {
    ...profileOf(member),
    role: staff?.role ?? ('customer' as const),
    orderCounts,
    favouriteCount: kept,
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

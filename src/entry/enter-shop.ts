import type { GuideId } from '#domain/kernel/ids'
import { cartStore } from '../cart/use-cart'
import { call } from '../cloud/call'
import { followLaunch, launch } from '../platform/launch'
import { pageId } from './page-id'
import { setServerClock } from './server-clock'

let openedGuideId: GuideId | undefined

/** The guide whose link brought the visitor, from `g` of the link. */
export function guideOfQuery(query: Readonly<Record<string, string>>): GuideId | undefined {
  return pageId('gde', query['g'])
}

/** The guide whose link opened this visit; earlier ones the cloud remembers. */
export function sharingGuideId(): GuideId | undefined {
  return openedGuideId
}

/** Says hello without holding up the first paint. A lost hello costs the server clock only; each order brings it again. */
export async function enterShop(): Promise<void> {
  const arrival = await launch()
  followLaunch(arrival)
  openedGuideId = guideOfQuery(arrival.query)
  const { serverNow, cartUnits } = await call('members', 'enter', {
    scene: arrival.scene,
    sharingGuideId: openedGuideId,
  })
  setServerClock(serverNow)
  cartStore.tellUnits(cartUnits)
}

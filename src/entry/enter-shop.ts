import type { GuideId } from '#domain/kernel/ids'
import { cartStore } from '../cart/use-cart'
import { call, callWithOpenData } from '../cloud/call'
import { groupCloudId } from '../platform/group-entry'
import { followLaunch, launch } from '../platform/launch'
import type { Launch } from '../platform/types'
import { ifConsented } from '../privacy/with-privacy'
import { setArrival } from './arrival'
import { arrivalWords, isFromGroup, readArrival, type Carried } from './read-arrival'
import { setServerClock } from './server-clock'

let openedGuideId: GuideId | undefined

/** The guide whose link opened this visit; earlier ones the cloud remembers. */
export function sharingGuideId(): GuideId | undefined {
  return openedGuideId
}

/** Says hello, with the group she came from where WeChat may tell it. */
async function greet(carried: Carried) {
  const cloudId = isFromGroup(carried.scene) ? await ifConsented(groupCloudId) : undefined
  if (!cloudId) return call('members', 'enter', carried)
  // What cannot be read any more must not cost her the hello.
  return callWithOpenData('members', 'enter', { input: carried, cloudId }).catch(() =>
    call('members', 'enter', carried),
  )
}

async function enter(opened: Pick<Launch, 'scene' | 'query'>): Promise<void> {
  const carried = readArrival(opened)
  openedGuideId = carried.sharingGuideId
  const { serverNow, cartUnits, shareCode, isNew, broughtBy } = await greet(carried)
  setServerClock(serverNow)
  cartStore.tellUnits(cartUnits)
  const words = arrivalWords(carried, broughtBy?.guideName)
  setArrival({ isNew, shareCode, ...(words && { words }) })
}

/** Says hello without holding up the first paint. A lost hello costs the server clock only; each order brings it again. */
export async function enterShop(): Promise<void> {
  const opened = await launch()
  followLaunch(opened)
  await enter(opened)
}

/** She opened another card or code while the shop was asleep: that is another way in. A mere return is not. */
export async function enterAgain(opened: Partial<Pick<Launch, 'scene' | 'query'>>): Promise<void> {
  const { scene, query } = opened
  if (scene === undefined || query === undefined) return
  const { sharer, touch, sharingGuideId: guideId } = readArrival({ scene, query })
  if (sharer ?? touch ?? guideId) await enter({ scene, query })
}

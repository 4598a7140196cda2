import { chooseAddress } from './address-sheet'
import { change, record } from './ask-cloud'
import { chooseAvatar } from './avatar-sheet'
import { makePhoneCall } from './call-sheet'
import { requestPayment } from './pay-sheet'
import { getPhoneNumber } from './phone-sheet'
import { PlatformError } from './platform-error'
import { scanCode } from './scan-sheet'
import { openReceipt } from './receipt-sheet'
import { openServiceChat } from './service-sheet'
import { groupOf, launchOf, type Visit } from './session'
import { cardOf, type SharedCard } from './shared-card'
import type { Answerers } from './shop-bridge'
import { requestSubscribeMessage } from './subscribe-sheet'

interface World {
  /** The visit, once it is known. */
  readonly visit: () => Promise<Visit>
  /** A card was sent into a chat. */
  readonly onCard: (card: SharedCard) => void
}

/** Everything the panel stands in for, by the name of WeChat's own call. */
export function answerersOf({ visit, onCard }: World): Answerers {
  const openid = async () => (await visit()).openid
  return {
    session: async () => ({ openid: await openid(), ...launchOf(await visit()) }),
    requestPayment,
    chooseAddress,
    scanCode,
    chooseAvatar,
    requestSubscribeMessage,
    makePhoneCall,
    openBusinessView: async (params) => openReceipt(await openid(), params),
    getPhoneNumber: async () => getPhoneNumber(await openid()),
    openCustomerServiceConversation: async (params) => openServiceChat(await openid(), params),
    getGroupEnterInfo: async () => sealGroup(await visit()),
    shareAppMessage: async (params) => {
      const card = cardOf(params, await openid())
      if (!card) throw new PlatformError('shareAppMessage:fail parameter error: title and path should be String')
      onCard(card)
      return { errMsg: 'shareAppMessage:ok' }
    },
  }
}

/** The group's id as WeChat hands it over: sealed, to be opened by the cloud alone. @throws PlatformError */
async function sealGroup(visit: Visit): Promise<{ readonly cloudID: string; readonly errMsg: string }> {
  const opengid = groupOf(visit)
  if (!opengid) throw new PlatformError('getGroupEnterInfo:fail not opened from a group chat')
  const data = { opengid, chat_type: 3 }
  const { cloudID } = record(await change('/sim/open-data', { persona: visit.openid, data }))
  if (typeof cloudID !== 'string') throw new PlatformError('getGroupEnterInfo:fail 65206')
  return { cloudID, errMsg: 'getGroupEnterInfo:ok' }
}

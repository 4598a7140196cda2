import type { Job } from '#server/serve-trigger'
import { setPayGuideId, unregisteredGuides } from '#server/stores/guides'
import { wechatPay } from '#server/pay'

/** Tells WeChat Pay of guides it does not know, so that their card can stand on receipts. An earlier, lost answer is found. */
export const registerGuides: Job = {
  name: 'register-guides',
  async run() {
    const unknown = await unregisteredGuides(20)
    for (const guide of unknown) {
      const { guides } = wechatPay()
      const { wecomUserId: userid, name, mobile, contactUrl: qrCode, photoId } = guide
      const known = await guides.find({ userid })
      const guideId =
        known?.guideId ?? (await guides.register({ userid, name, mobile, qrCode, avatar: photoId })).guideId
      await setPayGuideId(guide._id, guideId)
    }
    return unknown.length
  },
}

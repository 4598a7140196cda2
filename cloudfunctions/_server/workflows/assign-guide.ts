import type { GuideDocument } from '../stores/guides'
import type { GuideAssignment } from '../stores/payments'
import { now } from '../cloud'
import { logFailure } from '../log'
import { wechatPay } from '../pay'
import { WechatPayError } from '../wechat-pay/wechat-pay-error'

/** The longest an order waits for its guide's card. */
const patienceMs = 300

/**
 * Tells WeChat Pay whose card to show on the receipt; it must know before the money comes. A slow or failing answer costs
 * the card, never the order: the question is given up after 300 ms, and this never throws.
 */
export async function assignGuide(guide: GuideDocument, outTradeNo: string): Promise<GuideAssignment> {
  const outcome = await outcomeOf(guide, outTradeNo)
  return { guideId: guide._id, outcome, at: now() }
}

async function outcomeOf(guide: GuideDocument, outTradeNo: string): Promise<GuideAssignment['outcome']> {
  if (guide.payGuideId === undefined) return 'unregistered'
  try {
    await wechatPay().guides.assign(guide.payGuideId, outTradeNo, { timeoutMs: patienceMs })
    return 'assigned'
  } catch (error) {
    logFailure('guide-not-assigned', error, { guideId: guide._id })
    return error instanceof WechatPayError && error.code === 'TIMEOUT' ? 'timed-out' : 'refused'
  }
}

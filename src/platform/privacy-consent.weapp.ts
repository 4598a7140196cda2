import Taro from '@tarojs/taro'
import type { PlatformQuestion } from './types'

/** Calls that a library before 2.32.3 does not have; such a library asks by itself. */
const asks = Taro as Partial<Pick<typeof Taro, 'getPrivacySetting' | 'onNeedPrivacyAuthorization'>>

/** The id WeChat looks for: it checks that the button with this id was really tapped. */
export const agreeButtonId = 'agree-privacy'

/** Whether WeChat has no consent of hers yet. */
export function needsConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!asks.getPrivacySetting) {
      resolve(false)
      return
    }
    asks.getPrivacySetting({
      success: ({ needAuthorization }) => {
        resolve(needAuthorization)
      },
      fail: () => {
        resolve(false)
      },
    })
  })
}

/** WeChat keeps it: the agree button told it. */
export function keepConsent(): void {}

/** Answers the questions WeChat raises by itself, before one of its buttons or fields may hand anything over. */
export function onConsentNeeded(ask: (question: PlatformQuestion) => void): void {
  asks.onNeedPrivacyAuthorization?.((resolve, info) => {
    const answer = resolve as (reply: { event: string; buttonId?: string }) => void
    ask({
      referrer: (info as { referrer?: string } | undefined)?.referrer ?? '',
      shown: () => {
        answer({ event: 'exposureAuthorization' })
      },
      answer: (agreed) => {
        answer(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' })
      },
    })
  })
}

import Taro from '@tarojs/taro'
import type { PlatformQuestion } from './types'

/** The id WeChat looks for: it checks that the button with this id was really tapped. */
export const agreeButtonId = 'agree-privacy'

/** Whether WeChat has no consent of hers yet. A library too old to know (before 2.32.3) asks by itself. */
export function needsConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getPrivacySetting({
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
  Taro.onNeedPrivacyAuthorization((resolve, info) => {
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

import { privacyRevision } from '../privacy/privacy-uses'
import { recall, remember } from './remembered'
import type { PlatformQuestion } from './types'

export const agreeButtonId = 'agree-privacy'

const key = 'privacy'

/** A browser asks for nothing by itself: the shop keeps the choice, one for each person. */
export function needsConsent(): Promise<boolean> {
  return Promise.resolve(recall(key) !== privacyRevision)
}

export function keepConsent(): void {
  remember(key, privacyRevision)
}

/** No browser raises the question; the stand-ins ask before they act. */
export function onConsentNeeded(_ask: (question: PlatformQuestion) => void): void {}

import { errMsgOf } from '../platform/platform-error'
import { keepConsent, needsConsent } from '../platform/privacy-consent'
import { consent } from './consent'
import type { PrivacyUse } from './privacy-uses'

/** WeChat's own refusal of a personal call, when she said no to WeChat itself. */
const isRefusal = (thrown: unknown) => errMsgOf(thrown).includes('privacy permission is not authorized')

/**
 * Does what needs a person's consent, asking for it the first time. Answers undefined when she refused: the gate has
 * told her what that means, and the next tap asks again. @throws what the call itself throws
 */
export async function withPrivacy<T>(use: PrivacyUse, act: () => Promise<T>): Promise<T | undefined> {
  if (await needsConsent()) {
    if (!(await consent.ask(use))) return undefined
    keepConsent()
  }
  try {
    return await act()
  } catch (thrown) {
    if (isRefusal(thrown)) return undefined
    throw thrown
  }
}

/** Does it only where consent stands already, and never asks: for what happens without a tap. */
export async function ifConsented<T>(act: () => Promise<T>): Promise<T | undefined> {
  return (await needsConsent()) ? undefined : act()
}

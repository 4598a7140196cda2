import { onConsentNeeded } from '../platform/privacy-consent'
import type { PlatformQuestion } from '../platform/types'
import { consent } from './consent'
import { privacyUseOf } from './privacy-uses'

async function answerQuestion({ referrer, shown, answer }: PlatformQuestion): Promise<void> {
  const use = privacyUseOf(referrer)
  if (!use || !consent.canAsk) {
    answer(false)
    return
  }
  shown()
  answer(await consent.ask(use))
}

let isServed = false

/** Lets the gate answer what WeChat asks by itself. Once for the whole app. */
export function servePlatformQuestions(): void {
  if (isServed) return
  isServed = true
  onConsentNeeded((question) => void answerQuestion(question))
}

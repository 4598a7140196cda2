import { forget } from './remembered'

/** What the button that takes the consent back is called, and whether that is done here or in a place it leads to. */
export const withdrawal = { name: '撤回同意', isDoneHere: true }

/** Everything is asked again before it is used. */
export function withdrawConsent(): Promise<void> {
  forget('privacy')
  return Promise.resolve()
}

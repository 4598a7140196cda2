import { recall, remember } from '../platform/remembered'
import { openCheckout } from '../routes'
import { draftFor, makeClientKey, readDraft, type CheckoutRequest } from './checkout-draft'

export const draftKey = 'checkout-draft'

/** Lays the goods out for the checkout page and opens it. */
export function startCheckout(request: CheckoutRequest): void {
  remember(
    draftKey,
    draftFor(request, readDraft(recall(draftKey)), () => makeClientKey(Math.random)),
  )
  openCheckout()
}

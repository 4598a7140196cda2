import { bareAddress, type Address } from '../address/address'
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

/** Sends the checkout that waits to this address; none waiting, nothing happens. */
export function deliverTo(address: Address): void {
  const draft = readDraft(recall(draftKey))
  if (draft) remember(draftKey, { ...draft, address: bareAddress(address) })
}

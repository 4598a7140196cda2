import { askPanel } from './panel'

/** Offers to call a number; whoever leaves the offer has left it. */
export function callPhone(phoneNumber: string): void {
  askPanel('makePhoneCall', { phoneNumber }).catch(() => undefined)
}

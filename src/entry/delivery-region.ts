import { recall, remember } from '../platform/remembered'

export const deliveryRegionKey = 'deliver-to'

/** Where she would have things sent, as far as this phone knows: province, city, district, or nothing. */
export function deliveryRegion(): readonly string[] {
  const stored = recall(deliveryRegionKey)
  return Array.isArray(stored) && stored.length === 3 && stored.every((name) => typeof name === 'string' && name !== '')
    ? (stored as string[])
    : []
}

export function keepDeliveryRegion(region: readonly string[]): void {
  remember(deliveryRegionKey, region)
}

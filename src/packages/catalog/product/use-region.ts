import { useState } from 'react'
import { deliveryRegion, keepDeliveryRegion } from '../../../entry/delivery-region'

/** Where she would have things sent, as far as this phone knows. */
export function useRegion(): readonly [readonly string[], (region: readonly string[]) => void] {
  const [region, setRegion] = useState(deliveryRegion)
  const choose = (next: readonly string[]) => {
    setRegion(next)
    keepDeliveryRegion(next)
  }
  return [region, choose]
}

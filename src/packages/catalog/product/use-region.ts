import { useState } from 'react'
import { recall, remember } from '../../../platform/remembered'

const key = 'deliver-to'

/** A region as storage gave it back: province, city, district, or nothing. */
export function readRegion(stored: unknown): readonly string[] {
  return Array.isArray(stored) && stored.length === 3 && stored.every((name) => typeof name === 'string' && name !== '')
    ? (stored as string[])
    : []
}

/** Where she would have things sent, as far as this phone knows. */
export function useRegion(): readonly [readonly string[], (region: readonly string[]) => void] {
  const [region, setRegion] = useState(() => readRegion(recall(key)))
  const choose = (next: readonly string[]) => {
    setRegion(next)
    remember(key, next)
  }
  return [region, choose]
}

import { hangzhou, newClientKey } from './buying'
import type { Phone } from './shop'

/** Saves an address as the phone does, with a key of its own unless one is given. */
export function saveAddress(
  phone: Phone,
  {
    clientKey = newClientKey(),
    isDefault = false,
    ...fields
  }: Partial<typeof hangzhou> & { clientKey?: string; isDefault?: boolean } = {},
) {
  return phone.call('members', 'saveAddress', { clientKey, address: { ...hangzhou, ...fields }, isDefault })
}

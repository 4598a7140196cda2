import type { CustomerContext } from '#server/access'
import { addressBook } from '#server/stores/addresses'

/** The address book. */
export async function addresses(_: Record<string, never>, { openid }: CustomerContext) {
  return { addresses: await addressBook(openid) }
}

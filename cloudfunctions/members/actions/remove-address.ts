import type { AddressId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { deleteAddress, settledBook } from '#server/stores/addresses'

/** Removes an address of hers; one that is gone, or another's, changes nothing. */
export async function removeAddress({ addressId }: { addressId: AddressId }, { openid }: CustomerContext) {
  await deleteAddress(openid, addressId)
  return { addresses: await settledBook(openid) }
}

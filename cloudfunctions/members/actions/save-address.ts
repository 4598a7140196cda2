import type { AddressId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { memberLimits } from '#domain/members/limits'
import type { CustomerContext } from '#server/access'
import {
  addAddress,
  type AddressFields,
  addressesOf,
  addressIdOf,
  changeAddress,
  settledBook,
} from '#server/stores/addresses'
import { joinSilently, setDefaultAddress } from '#server/stores/members'

interface Request {
  addressId?: AddressId | undefined
  clientKey: string
  address: AddressFields
  isDefault: boolean
}

/**
 * Adds or changes an address. `isDefault: false` takes no default away: one of them always is.
 * @throws Refusal NOT_FOUND, ADDRESSES_FULL
 */
export async function saveAddress(request: Request, { openid, now }: CustomerContext) {
  const addressId = request.addressId ?? addressIdOf(openid, request.clientKey)
  const [known] = await Promise.all([addressesOf(openid), joinSilently(openid, now)])
  if (known.some(({ _id }) => _id === addressId)) await changeAddress(openid, addressId, request.address)
  else if (request.addressId) throw new Refusal('NOT_FOUND', { kind: 'address' })
  else if (!(await addAddress({ _id: addressId, openid, fields: request.address, at: now }, known)))
    throw new Refusal('ADDRESSES_FULL', { limit: memberLimits.addresses })
  if (request.isDefault) await setDefaultAddress(openid, addressId)
  const addresses = await settledBook(openid)
  // Removed on another phone in the meantime.
  if (!addresses.some((saved) => saved.addressId === addressId)) throw new Refusal('NOT_FOUND', { kind: 'address' })
  return { addressId, addresses }
}

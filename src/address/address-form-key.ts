import type { AddressId } from '#domain/kernel/ids'

/** Where an address that is typed and not saved yet is kept, so that a killed app loses nothing. */
export const addressFormKey = (addressId: AddressId | undefined): string => `address-form-${addressId ?? 'new'}`

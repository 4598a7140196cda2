import type { OutputOf } from '#domain/kernel/contract'
import type { AddressId } from '#domain/kernel/ids'
import type { membersContract } from '#domain/members/contract'
import { memberLimits } from '#domain/members/limits'
import { collection } from '../collection'
import { hashId } from '../hash-id'
import { type MemberDocument, memberByOpenid, replaceDefaultAddress } from './members'

type SavedAddress = OutputOf<(typeof membersContract)['addresses']>['addresses'][number]
export type AddressFields = Omit<SavedAddress, 'addressId' | 'isDefault'>

interface AddressDocument extends AddressFields {
  _id: AddressId
  openid: string
  /** 0 to 19, unique per openid: the database itself holds the limit, however many are added at once. */
  slot: number
  addedAt: number
}

const addresses = collection<AddressDocument>('addresses')

/** Her address under a key her phone made: a retried addition finds its own. */
export const addressIdOf = (openid: string, clientKey: string): AddressId => hashId('adr', openid, clientKey)

/** Her addresses, newest first. The owner is always part of the question. */
export async function addressesOf(openid: string): Promise<AddressDocument[]> {
  const found = await addresses.find({ where: { openid }, limit: memberLimits.addresses })
  return found.sort((a, b) => b.addedAt - a.addedAt || (a._id < b._id ? 1 : -1))
}

/**
 * Adds an address in a slot that was free among `known`; when somebody was faster, the book is read again.
 * @returns false when every slot is taken by others.
 */
export async function addAddress(
  { _id, openid, fields, at }: { _id: AddressId; openid: string; fields: AddressFields; at: number },
  known: readonly AddressDocument[],
): Promise<boolean> {
  let book = known
  // Each attempt that fails has met another address, so that many attempts have met a full book.
  for (let attempt = 0; attempt <= memberLimits.addresses; attempt += 1) {
    const slot = freeSlot(_id, book)
    if (slot === undefined) return false
    if (await addresses.insert({ ...fields, _id, openid, slot, addedAt: at })) return true
    book = await addressesOf(openid)
    // The same key got there first.
    if (book.some((saved) => saved._id === _id)) return true
  }
  return false
}

/** A slot nobody has in the book. Each address looks from a slot of its own on, so that many at once seldom meet. */
function freeSlot(_id: AddressId, book: readonly AddressDocument[]): number | undefined {
  const taken = new Set(book.map(({ slot }) => slot))
  const first = Number.parseInt(_id.slice(-4), 16)
  const slots = Array.from({ length: memberLimits.addresses }, (_, step) => (first + step) % memberLimits.addresses)
  return slots.find((slot) => !taken.has(slot))
}

/** Changes one of her addresses; another's stays as it is. */
export async function changeAddress(openid: string, _id: AddressId, fields: AddressFields): Promise<void> {
  await addresses.update({ _id, openid }, fields)
}

/** Removes one of her addresses; another's stays. */
export async function deleteAddress(openid: string, _id: AddressId): Promise<void> {
  await addresses.remove({ _id, openid })
}

/** The chosen default while it is there, else the newest address: with any address there is exactly one default. */
function defaultOf(member: MemberDocument | undefined, saved: readonly AddressDocument[]): AddressDocument | undefined {
  return saved.find(({ _id }) => _id === member?.defaultAddressId) ?? saved[0]
}

const savedAddress = ({ _id, slot: _, addedAt: __, openid: ___, ...fields }: AddressDocument) => ({
  addressId: _id,
  ...fields,
})

/** The address her orders go to unless she says otherwise. Two reads at once. */
export async function defaultAddress(openid: string): Promise<Omit<SavedAddress, 'isDefault'> | undefined> {
  const [member, saved] = await Promise.all([memberByOpenid(openid), addressesOf(openid)])
  const chosen = defaultOf(member, saved)
  return chosen && savedAddress(chosen)
}

/** Her address book, the default one first, then the newest. */
export async function addressBook(openid: string): Promise<SavedAddress[]> {
  const [member, saved] = await Promise.all([memberByOpenid(openid), addressesOf(openid)])
  return bookOf(saved, defaultOf(member, saved))
}

/** The book after a change: a default that is missing or gone is named anew, so that a later addition leaves it alone. */
export async function settledBook(openid: string): Promise<SavedAddress[]> {
  const [member, saved] = await Promise.all([memberByOpenid(openid), addressesOf(openid)])
  const chosen = defaultOf(member, saved)
  if (!chosen || chosen._id === member?.defaultAddressId) return bookOf(saved, chosen)
  const isNamed = await replaceDefaultAddress(openid, member?.defaultAddressId, chosen._id)
  return isNamed ? bookOf(saved, chosen) : addressBook(openid)
}

function bookOf(saved: readonly AddressDocument[], chosen: AddressDocument | undefined): SavedAddress[] {
  const rest = saved.filter((one) => one !== chosen)
  const ordered = chosen ? [chosen, ...rest] : rest
  return ordered.map((one) => ({ ...savedAddress(one), isDefault: one === chosen }))
}

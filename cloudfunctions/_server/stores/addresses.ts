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
 * Adds an address in a slot that was free among `known`; a slot taken meanwhile gives way to the next one.
 * @returns false when every slot is taken by others.
 */
export async function addAddress(
  { _id, openid, fields, at }: { _id: AddressId; openid: string; fields: AddressFields; at: number },
  known: readonly AddressDocument[],
): Promise<boolean> {
  const taken = new Set(known.map(({ slot }) => slot))
  // Each address begins at a slot of its own, so that many at once seldom meet.
  const first = Number.parseInt(_id.slice(-4), 16)
  for (let step = 0; step < memberLimits.addresses; step += 1) {
    const slot = (first + step) % memberLimits.addresses
    if (taken.has(slot)) continue
    if (await addresses.insert({ ...fields, _id, openid, slot, addedAt: at })) return true
    // The slot was taken, or the same key got there first.
    if ((await addresses.get(_id, { _id: true })) !== undefined) return true
  }
  return false
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

import type { AddressId, GuideId, MemberId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'
import { shareCodeOf } from '../share-code'

/** How somebody came this time. */
export interface Arrival {
  /** WeChat's scene value. */
  readonly scene: number
  /** The share code of the member whose card or poster brought her, and which sharing of it. */
  readonly sharer?: string | undefined
  readonly touch?: string | undefined
  /** The chat group she came from, as WeChat itself says (openGId). */
  readonly groupId?: string | undefined
  /** The guide whose shop she opened. */
  readonly guideId?: GuideId | undefined
}

export interface MemberDocument {
  _id: MemberId
  openid: string
  /** 12 digits, what the member's code shows. */
  number: string
  joinedAt: number
  /** The guide this member belongs to, 0..1. */
  guideId?: GuideId
  /** Who last shared the shop to her. */
  sharedBy?: { guideId: GuideId; at: number }
  /** How she came the last time. */
  cameBy?: Omit<Arrival, 'guideId'> & { at: number }
  nickname?: string
  avatarId?: string
  /** The whole number: no log, no reply and no list shows it. */
  phone?: { number: string; countryCode: string; boundAt: number }
  /** One field, so that two taps at once cannot leave two defaults. */
  defaultAddressId?: AddressId
}

const members = collection<MemberDocument>('members')
/** The id a person has or will have as a member. */
export const memberId = (openid: string): MemberId => hashId('mem', openid)

/** A number that says nothing of how many members there are. */
function memberNumber(id: MemberId): string {
  return String(BigInt(`0x${id.slice(3)}`) % 1_000_000_000_000n).padStart(12, '0')
}

export async function memberByOpenid(openid: string): Promise<MemberDocument | undefined> {
  return members.get(memberId(openid))
}

/** Makes the member on first contact. @returns the member as she stands and whether she is new. */
export async function joinSilently(openid: string, at: number): Promise<{ member: MemberDocument; isNew: boolean }> {
  const known = await memberByOpenid(openid)
  if (known) return { member: known, isNew: false }
  const member = newMember(openid, at)
  if (await members.insert(member)) return { member, isNew: true }
  return { member: (await memberByOpenid(openid)) ?? member, isNew: false }
}

function newMember(openid: string, at: number): MemberDocument {
  const _id = memberId(openid)
  return { _id, openid, number: memberNumber(_id), joinedAt: at }
}

/**
 * Notes an arrival of somebody who was `known` a moment ago or not at all, in one write. Her own card brings nobody.
 * @returns the member as she stands and whether this call made her.
 */
export async function noteArrival(
  { openid, known, at }: { openid: string; known: MemberDocument | undefined; at: number },
  { guideId, ...arrival }: Arrival,
): Promise<{ member: MemberDocument; isNew: boolean }> {
  const cameBy = { ...arrivalOf(memberId(openid), arrival), at }
  const marks = { cameBy, ...(guideId && { sharedBy: { guideId, at } }) }
  if (!known) {
    const member = { ...newMember(openid, at), ...marks }
    if (await members.insert(member)) return { member, isNew: true }
  }
  const set = Object.fromEntries(Object.entries(marks).map(([name, value]) => [name, command().set(value)]))
  await members.update({ _id: memberId(openid) }, set)
  return { member: known ?? (await memberByOpenid(openid)) ?? newMember(openid, at), isNew: false }
}

/** Without what is not known: the database would keep it as null. */
function arrivalOf(id: MemberId, { scene, sharer, touch, groupId }: Omit<Arrival, 'guideId'>) {
  const isOwn = sharer === shareCodeOf(id)
  return {
    scene,
    ...(sharer && !isOwn && { sharer }),
    ...(touch && !isOwn && { touch }),
    ...(groupId && { groupId }),
  }
}

/** Changes what is given of her profile and leaves the rest. */
export async function changeProfile(
  openid: string,
  change: Partial<Pick<MemberDocument, 'nickname' | 'avatarId' | 'phone'>>,
): Promise<void> {
  const set = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, command().set(value)]))
  await members.update({ _id: memberId(openid) }, set)
}

export async function forgetPhone(openid: string): Promise<void> {
  await members.update({ _id: memberId(openid) }, { phone: command().remove() })
}

export async function setDefaultAddress(openid: string, addressId: AddressId): Promise<void> {
  await members.update({ _id: memberId(openid) }, { defaultAddressId: addressId })
}

/** Puts `next` in the place of a default that was missing or is gone. @returns false when somebody chose meanwhile. */
export async function replaceDefaultAddress(
  openid: string,
  gone: AddressId | undefined,
  next: AddressId,
): Promise<boolean> {
  const where = { _id: memberId(openid), defaultAddressId: gone ?? command().exists(false) }
  return (await members.update(where, { defaultAddressId: next })) === 1
}

import type { GuideId, MemberId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'

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
}

const members = collection<MemberDocument>('members')
const memberId = (openid: string): MemberId => hashId('mem', openid)

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
  const _id = memberId(openid)
  const member = { _id, openid, number: memberNumber(_id), joinedAt: at }
  if (await members.insert(member)) return { member, isNew: true }
  return { member: (await memberByOpenid(openid)) ?? member, isNew: false }
}

/** Remembers who shared the shop to her. */
export async function rememberSharer(openid: string, guideId: GuideId, at: number): Promise<void> {
  await members.update({ _id: memberId(openid) }, { sharedBy: command().set({ guideId, at }) })
}

import type { Answer } from '../../cloud/call'
import { recall, remember } from '../../platform/remembered'

export type MemberCard = Answer<'members', 'card'>

const key = 'member-card'

/** The card as the phone last saw it, for a till without a network; none when storage holds anything else. */
export function knownCard(): MemberCard | undefined {
  const kept = recall(key) as Partial<MemberCard> | null | undefined
  return typeof kept?.memberNumber === 'string' && typeof kept.joinedAt === 'number' ? (kept as MemberCard) : undefined
}

export function keepCard(card: MemberCard): void {
  remember(key, card)
}

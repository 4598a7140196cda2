import { maskPhone } from '#domain/members/mask-phone'
import type { MemberDocument } from '#server/stores/members'

/** A member as she sees herself; of her phone number only the ends. */
export function profileOf({ number: memberNumber, joinedAt, nickname, avatarId, phone }: MemberDocument) {
  return { memberNumber, joinedAt, nickname, avatarId, maskedPhone: phone && maskPhone(phone.number) }
}

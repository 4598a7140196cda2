import { createHash } from 'node:crypto'
import type { MemberId } from '#domain/kernel/ids'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** What a member's shared cards and posters carry: six of 62 characters that tell nothing of her, always the same six. */
export function shareCodeOf(memberId: MemberId): string {
  let rest = BigInt(`0x${createHash('sha256').update(memberId).digest('hex')}`)
  let code = ''
  while (code.length < 6) {
    code += digits.charAt(Number(rest % 62n))
    rest /= 62n
  }
  return code
}

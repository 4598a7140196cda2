import { createHash, randomBytes } from 'node:crypto'

/** What WeChat knows of a phone number. */
export interface PhoneNumber {
  /** With the area code when it is a foreign one. */
  readonly phoneNumber: string
  readonly purePhoneNumber: string
  readonly countryCode: string
  /** Epoch ms at which the person agreed to tell it. */
  readonly toldAt: number
}

/** The codes `<button open-type="getPhoneNumber">` hands out, each good for one answer within 5 minutes. */
export interface PhoneCodes {
  /** @returns the code with which a function may learn the number of `openid`, or `number` in its place. */
  issue(openid: string, number?: string): string
  /** The number behind a code, once; undefined for one that is unknown, used or too old. */
  redeem(code: string): PhoneNumber | undefined
}

const validMs = 5 * 60_000

/** A mainland number that is always the same one for the same openid. */
function numberOf(openid: string): string {
  const digest = createHash('sha256').update(`phone of ${openid}`).digest('hex')
  return `138${String(BigInt(`0x${digest}`) % 100_000_000n).padStart(8, '0')}`
}

/** `now` is the local clock. Codes are forgotten with the process. */
export function createPhoneCodes(now: () => number): PhoneCodes {
  const issued = new Map<string, PhoneNumber>()
  return {
    issue(openid, number = numberOf(openid)) {
      for (const [code, { toldAt }] of issued) if (now() - toldAt > validMs) issued.delete(code)
      const code = randomBytes(32).toString('hex')
      issued.set(code, { phoneNumber: number, purePhoneNumber: number, countryCode: '86', toldAt: now() })
      return code
    },
    redeem(code) {
      const found = issued.get(code)
      issued.delete(code)
      return found && now() - found.toldAt <= validMs ? found : undefined
    },
  }
}

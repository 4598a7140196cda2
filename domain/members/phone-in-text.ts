/** Stands where a phone number stood; a private character, taken out of what people send. */
export const phoneMark = '\ue000'

/** A number as it was found. */
export interface FoundPhone {
  readonly number: string
  /** What a stand-in number (隐私号) needs besides, without which it reaches nobody. */
  readonly extension?: string
}

const ahead = String.raw`(?<![\d-])(?:(?:\(?\+?\s*(?:00)?86\)?)[\s-]*)?`
const extended = String.raw`(?:\s*(?:-|转|分机|,\s*转)\s*(\d{1,6}))?(?!\d)`
const whole = new RegExp(`${ahead}(1[3-9]\\d{9})${extended}`, 'gu')
const parted = new RegExp(`${ahead}(1[3-9]\\d[\\s-]\\d{4}[\\s-]?\\d{4}|1[3-9]\\d{5}[\\s-]\\d{4})(?![\\s-]?\\d)`, 'gu')
/** Fixed lines and numbers with stars: no parcel can be announced to them. */
const useless = /(?<!\d)(?:0\d{2,3}[\s-]\d{7,8}(?:-\d{1,6})?|1\d{2}\*{4}\d{4}|1\d{10}\*+)(?!\d)/gu

/** Takes the phone numbers out of a text. Two different ones are two. */
export function takePhones(text: string): { rest: string; phones: FoundPhone[] } {
  const found = new Map<string, FoundPhone>()
  const take = (_: string, digits: string, extension?: string): string => {
    const number = digits.replace(/\D/gu, '')
    found.set(number, typeof extension === 'string' ? { number, extension } : { number })
    return phoneMark
  }
  const rest = text.replace(whole, take).replace(parted, (match, digits: string) => take(match, digits))
  return { rest: rest.replace(useless, phoneMark), phones: [...found.values()] }
}

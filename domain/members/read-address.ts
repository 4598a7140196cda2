import { phonePattern } from '../orders/limits'
import { labelledFields, type LabelledText } from './labelled-fields'
import { type FoundPhone, phoneMark, takePhones } from './phone-in-text'
import { isName, mayBeName } from './recipient-in-text'
import { Gazetteer, type NamedRegion } from './region-in-text'
import type { Region } from './regions'

/** What a text says of an address; what it does not say for sure is absent. */
export interface AddressFound {
  recipient?: string
  phone?: string
  province?: string
  city?: string
  district?: string
  detail?: string
}

const separators = /[\s,，;；|。]+/u
const wordsOf = (text: string): string[] => text.split(separators).filter((word) => word !== '')

/** A street, a building or a number in one: what is told apart from other talk. */
const placeWords =
  /(?:路|街|大道|巷|弄|胡同|村|组|镇|乡|小区|花园|家园|大厦|公寓|广场|工业园|号|栋|幢|单元|室|楼|座|苑|城|驿站|\d)/u
const street =
  /[\p{Script=Han}](?:路|街|大道|巷|弄|胡同|村|镇|乡|小区|花园|大厦|公寓|园).*\d+\s*(?:号|栋|幢|弄|单元|室|楼|座|层|组|-)/u
/** Talk around an address, and postcodes. */
const aside = /^(?:麻烦|谢谢|请|尽快|辛苦|亲$|收$|收货信息|收件信息|寄到|寄给|发到|发给|送到|\d{6}$)/u

const gazetteers = new WeakMap<readonly Region[], Gazetteer>()

function gazetteerOf(country: readonly Region[]): Gazetteer {
  const known = gazetteers.get(country)
  if (known) return known
  const made = new Gazetteer(country)
  gazetteers.set(country, made)
  return made
}

/** Digits and letters as typed on any keyboard; nothing that is not seen. */
function plainText(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]|[\p{Cs}]|(?!\n)\p{Cc}/gu, ' ')
}

/**
 * Reads name, phone, region and street out of text that was copied from an order, a chat or a form. `country` is what
 * `regionsOf` made. Nothing is guessed: a name that may be a place, a district of several cities, one of two phones is left out.
 */
export function readAddress(text: string, country: readonly Region[]): AddressFound {
  const { rest, phones } = takePhones(plainText(text))
  const form = labelledFields(rest)
  const isForm = Object.keys(form.fields).length > 0
  const where = placeOf(form, gazetteerOf(country))
  const recipient = recipientOf(form, where)
  const hasContact = phones.length > 0 || isForm
  if (!isAddress(where, recipient, hasContact)) return contactOf(phones, recipient, '')
  const { region, lastWord } = where
  const words = lastWord !== undefined && lastWord === recipient ? where.words.slice(0, -1) : where.words
  return {
    ...regionFields(region),
    ...contactOf(phones, recipient, detailOf(words)),
  }
}

interface Place {
  readonly region: NamedRegion | undefined
  /** What stands before the region, and beyond the phone number behind it. */
  readonly before: readonly string[]
  readonly beyond: readonly string[]
  /** The words of the street. */
  readonly words: readonly string[]
  /** The last of `words` when it may be the recipient's name. */
  readonly lastWord?: string | undefined
}

function placeOf({ fields, unlabelled }: LabelledText, gazetteer: Gazetteer): Place {
  const given = `${fields.region?.trim() ?? ''}${fields.street?.trim() ?? ''}${fields.detail?.trim() ?? ''}`
  const loose = [unlabelled, fields.phone ?? '', withoutFirst(fields.recipient ?? '')].join('\n')
  const text = given === '' ? loose : given
  const region = bestRegion(text, gazetteer)
  if (!region) return given === '' ? placeWithoutRegion(loose) : { ...split(given), region, before: wordsOf(loose) }
  const before = [...wordsOf(given === '' ? '' : loose), ...pieces(text.slice(0, region.from))]
  const place = { ...split(text.slice(region.to)), region, before }
  const [only, ...others] = place.words
  // 文三路1号 浙江省杭州市 张三: the street came first.
  const isNameAlone = only !== undefined && others.length === 0 && isName(only)
  const ahead = before.filter((word) => placeWords.test(word) && !isName(word))
  if ((only === undefined || isNameAlone) && ahead.length === 1)
    return { ...place, before: before.filter((word) => !ahead.includes(word)), words: [...ahead, ...place.words] }
  return place
}

const pieces = (text: string): string[] => text.split(phoneMark).flatMap(wordsOf)
const withoutFirst = (text: string): string => text.replace(/^[^\s,，;；\ue000]*/u, '')

/** A text behind a region: the street up to the phone number, and what is beyond. */
function split(text: string): Pick<Place, 'words' | 'beyond' | 'lastWord'> {
  const [street = '', ...beyond] = text.split(phoneMark)
  const words = wordsOf(street)
  while (words.length > 0 && aside.test(words.at(-1) ?? '')) words.pop()
  return { words, beyond: beyond.flatMap(wordsOf), lastWord: words.at(-1) }
}

/** The place named most fully; of two the first. In the middle of a word only a name in full, or two in a row. */
function bestRegion(text: string, gazetteer: Gazetteer): NamedRegion | undefined {
  let best: NamedRegion | undefined
  for (let from = 0; from < text.length; from += 1) {
    const isWordStart = from === 0 || /[\s,，;；|。:：【\ue000]/u.test(text.charAt(from - 1))
    const found = gazetteer.at(text, from)
    if (!found || !isSure(found, text, isWordStart)) continue
    if (found.levels > (best?.levels ?? 0)) best = found
    if (found.levels === 3) break
  }
  return best && withoutRepetition(best, text, gazetteer)
}

function isSure({ isFull, levels, to }: NamedRegion, text: string, isWordStart: boolean): boolean {
  if (levels > 1) return isFull || isWordStart || levels > 2
  if (isFull) return true
  // One short name alone may be a person's: 安康, 海宁. With its street behind it, it is a place.
  return isWordStart && placeWords.test(/^[^\s,，;；\ue000]*/u.exec(text.slice(to))?.[0] ?? '')
}

/** Some shops copy the region twice. */
function withoutRepetition(region: NamedRegion, text: string, gazetteer: Gazetteer): NamedRegion {
  const at = region.to + (/^[\s,，]*/u.exec(text.slice(region.to))?.[0].length ?? 0)
  const again = gazetteer.at(text, at)
  const isSame = again?.province === region.province && again.city === region.city && again.district === region.district
  return again && isSame && again.levels > 1 ? { ...region, to: again.to } : region
}

/** Without a region, only what is plainly a street with a number. */
function placeWithoutRegion(text: string): Place {
  const all = pieces(text)
  const from = all.findIndex((word) => street.test(word))
  if (from === -1) return { region: undefined, before: all, beyond: [], words: [] }
  let to = from + 1
  while (to < all.length && placeWords.test(all[to] ?? '') && !isName(all[to] ?? '')) to += 1
  return {
    region: undefined,
    before: [...all.slice(0, from), ...all.slice(to)],
    beyond: [],
    words: all.slice(from, to),
  }
}

/** The name: as labelled, else the one name before the place, else beyond the phone, else at the street's end. */
function recipientOf({ fields }: LabelledText, { before, beyond, words, lastWord, region }: Place): string | undefined {
  const labelled = /^[^\s,，;；\ue000]+/u.exec(fields.recipient?.trim() ?? '')?.[0]
  if (labelled !== undefined) return labelled.length <= 20 && !/\d{5}/u.test(labelled) ? labelled : undefined
  const ahead = before.filter((word) => !aside.test(word))
  const named = joinedLatin(ahead).filter(isName)
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  if (ahead.length === 1 && ahead[0] !== undefined && mayBeName(ahead[0])) return ahead[0]
  const behind = joinedLatin(beyond).filter(isName)
  if (behind.length > 0) return behind.length === 1 ? behind[0] : undefined
  const endsWithName = lastWord !== undefined && isName(lastWord) && (words.length > 1 || region !== undefined)
  return endsWithName ? lastWord : undefined
}

/** Anna Li is one name. */
function joinedLatin(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && /^[A-Za-z. ]+$/u.test(last) && /^[A-Za-z.]+$/u.test(word))
      joined[joined.length - 1] = `${last} ${word}`
    else joined.push(word)
  }
  return joined
}

/** Talk that merely names a city is no address: there must be a person, a form, a street, or nothing but the region. */
function isAddress({ region, words, before, beyond }: Place, recipient: string | undefined, hasContact: boolean) {
  if (!region) return words.length > 0
  if (hasContact) return true
  const isAlone = before.length === 0 && beyond.length === 0 && words.length === 0
  return isAlone || ((before.length === 0 || recipient !== undefined) && words.some((word) => placeWords.test(word)))
}

const regionFields = (region: NamedRegion | undefined): AddressFound =>
  region === undefined
    ? {}
    : {
        province: region.province,
        ...(region.city !== undefined && { city: region.city }),
        ...(region.district !== undefined && { district: region.district }),
      }

function detailOf(words: readonly string[]): string {
  const detail = words.join(' ').replace(/^[:：、.\-—]+|[:：、.\-—]+$/gu, '')
  // The address book counts characters: one emoji is one, and too short.
  return [...detail].length >= 2 && detail.length <= 80 ? detail : ''
}

/** The phone with its extension in the detail, where couriers read it; without a place for the extension, no phone. */
function contactOf(phones: readonly FoundPhone[], recipient: string | undefined, detail: string): AddressFound {
  const [phone, ...others] = phones
  const isReal = phone !== undefined && others.length === 0 && phonePattern.test(phone.number)
  const extended = isReal && phone.extension !== undefined && detail !== '' ? `${detail} 转${phone.extension}` : detail
  const isWhole = isReal && (phone.extension === undefined || (extended !== detail && extended.length <= 80))
  return {
    ...(recipient !== undefined && (detail !== '' || phones.length > 0) && { recipient }),
    ...(isWhole && { phone: phone.number }),
    ...(detail !== '' && { detail: isWhole ? extended : detail }),
  }
}

import { phonePattern } from '#domain/orders/limits'
import type { Answer, Ask } from '../cloud/call'
import type { WechatAddress } from '../platform/types'

export type Address = Ask<'orders', 'place'>['address']
export type SavedAddress = Answer<'members', 'addresses'>['addresses'][number]
export type AddressProblems = Partial<Record<'recipient' | 'phone' | 'region' | 'detail', string>>

export const noAddress: Address = { recipient: '', phone: '', province: '', city: '', district: '', detail: '' }

/** What is still missing or wrong, by field, in words to act on. An empty object is a good address. */
export function addressProblems(address: Address): AddressProblems {
  const problems: AddressProblems = {}
  const recipient = address.recipient.trim()
  const detail = address.detail.trim()
  if (recipient.length < 1) problems.recipient = '写上收货人'
  else if (recipient.length > 20) problems.recipient = '收货人最多 20 个字'
  if (!phonePattern.test(address.phone)) problems.phone = address.phone ? '手机号是 1 开头的 11 位数字' : '写上手机号'
  if (address.province === '' || address.city === '') problems.region = '选一下省市区'
  if (detail.length < 2) problems.detail = '写上街道和门牌号'
  else if (detail.length > 80) problems.detail = '详细地址最多 80 个字'
  return problems
}

/** What WeChat's address book gave, in our words; spaces, +86 and dashes leave the number. */
export function fromWechat(chosen: WechatAddress): Address {
  return {
    recipient: chosen.userName.trim().slice(0, 20),
    phone: chosen.telNumber.replace(/^\+?86(?=1)/, '').replace(/[\s-]/g, ''),
    province: chosen.provinceName,
    city: chosen.cityName,
    district: chosen.countyName,
    detail: chosen.detailInfo.trim().slice(0, 80),
  }
}

/** An address as storage gave it back; missing parts are empty. */
export function readAddress(stored: unknown): Address {
  if (typeof stored !== 'object' || stored === null) return noAddress
  const parts = stored as Partial<Record<keyof Address, unknown>>
  const part = (name: keyof Address) => (typeof parts[name] === 'string' ? parts[name] : '')
  return {
    recipient: part('recipient'),
    phone: part('phone'),
    province: part('province'),
    city: part('city'),
    district: part('district'),
    detail: part('detail'),
  }
}

/** Trimmed as the contract wants it. */
export function trimmed(address: Address): Address {
  return { ...address, recipient: address.recipient.trim(), detail: address.detail.trim() }
}

/** Only what an order or the address book takes, of an address that knows more of itself. */
export function bareAddress({ recipient, phone, province, city, district, detail }: Address): Address {
  return { recipient, phone, province, city, district, detail }
}

/** Region and street in one line. */
export function placeOf({ province, city, district, detail }: Address): string {
  // 北京市北京市: a city that is its own province is said once.
  return `${province}${city === province ? '' : city}${district}${detail}`
}

/** 138 0000 1234 */
export function spacedPhone(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
}

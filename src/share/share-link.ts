import { ownShareCode } from '../entry/arrival'

interface Shared {
  /** Without a leading slash: packages/catalog/product/index. */
  readonly page: string
  readonly query?: Readonly<Record<string, string>>
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const touchLength = 12

/** One sharing among many: what comes back through this link can be told from the next. */
const newTouch = () =>
  Array.from({ length: touchLength }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

/** The path of a shared card. Carries `s`, who shares, and `t`, which sharing it is; never an openid. */
export function shareLink({ page, query = {} }: Shared): string {
  const sharer = ownShareCode()
  const carried = { ...query, ...(sharer && { s: sharer }), t: newTouch() }
  const search = Object.entries(carried).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${page}?${search.join('&')}`
}

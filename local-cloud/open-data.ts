import { randomBytes } from 'node:crypto'

/** Where `wx.cloud.CloudID(id)` stands in an event on its way to the platform; only a top-level one is replaced. */
export interface CloudIdMark {
  readonly $cloudID: string
}

/** What stands in its place when the function gets the event. */
export type OpenData =
  | { readonly cloudID: string; readonly data: unknown }
  | { readonly cloudID: string; readonly errCode: number; readonly errMsg: string }

/** WeChat's store of open data (phone number, group id, steps) a phone holds only the CloudID of. */
export interface OpenDataStore {
  /** @returns the CloudID with which `openid` may hand `data` to a function for the next 5 minutes. */
  mint(openid: string, data: object): string
  /** The data for `openid`, or the platform's refusal: unknown, expired, another person's. */
  read(openid: string | undefined, cloudID: string): OpenData
  /** The event with its top-level marks replaced, and the fields whose data really comes from WeChat. */
  fill(
    openid: string | undefined,
    event: Readonly<Record<string, unknown>>,
  ): { event: Record<string, unknown>; keys: string[] }
}

const validMs = 5 * 60_000
const atMost = 5

const isMark = (value: unknown): value is CloudIdMark =>
  typeof value === 'object' && value !== null && '$cloudID' in value && typeof value.$cloudID === 'string'

/** `now` is the local clock, `appid` goes into the watermark. */
export function createOpenDataStore(now: () => number, appid: string): OpenDataStore {
  const minted = new Map<string, { openid: string; data: object; mintedAt: number }>()
  const refuse = (cloudID: string, errCode: number, errMsg: string): OpenData => ({ cloudID, errCode, errMsg })
  const read = (openid: string | undefined, cloudID: string): OpenData => {
    const one = minted.get(cloudID)
    if (!one) return refuse(cloudID, -601005, 'invalid cloudID')
    if (now() - one.mintedAt > validMs) return refuse(cloudID, -601006, 'cloudID expired')
    if (one.openid !== openid) return refuse(cloudID, -601007, 'cloudID and calling user does not match')
    const watermark = { appid, timestamp: Math.floor(one.mintedAt / 1000) }
    return { cloudID, data: { ...one.data, watermark } }
  }
  return {
    mint(openid, data) {
      for (const [cloudID, { mintedAt }] of minted) if (now() - mintedAt > 2 * validMs) minted.delete(cloudID)
      const cloudID = `27_${randomBytes(24).toString('base64url')}`
      minted.set(cloudID, { openid, data, mintedAt: now() })
      return cloudID
    },
    read,
    fill(openid, event) {
      const keys: string[] = []
      let replaced = 0
      const fields = Object.entries(event).map(([field, value]): [string, unknown] => {
        if (!isMark(value) || ++replaced > atMost) return [field, value]
        const openData = read(openid, value.$cloudID)
        if ('data' in openData) keys.push(field)
        return [field, openData]
      })
      return { event: Object.fromEntries(fields), keys }
    },
  }
}

import { record } from './ask-cloud'

/** A card that lies in a chat. */
export interface SharedCard {
  readonly title: string
  /** The page without a leading slash. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** 5:4; a card without one shows the shop's name. */
  readonly imageUrl?: string
  /** Who shared it. */
  readonly by: string
}

/** A group chat of the local WeChat. */
export interface ChatGroup {
  /** What `getGroupEnterInfo` seals. */
  readonly opengid: string
  readonly name: string
}

export const chatGroups: readonly ChatGroup[] = [
  { opengid: 'tGlianpuGroupOfSeedLovers', name: '嗑瓜子的下午' },
  { opengid: 'tGlianpuGroupOfColleagues', name: '三楼茶水间' },
]

/** Scenes in which the shop was opened out of a group chat. */
export const groupScenes: readonly number[] = [1008, 1044, 1158, 1160, 1185]

/** A path with its query, as a share and a 小程序码 carry it. */
export function splitPath(text: string): Pick<SharedCard, 'path' | 'query'> {
  const [path = '', search = ''] = text.replace(/^\//, '').split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** The card in what the shop shared; only pictures that travel inside the message are shown. */
export function cardOf(params: unknown, by: string): SharedCard | undefined {
  const { title, path, imageUrl } = record(params)
  if (typeof title !== 'string' || typeof path !== 'string') return undefined
  const isOurs = typeof imageUrl === 'string' && /^(?:data:image\/|\/)/.test(imageUrl)
  return { title, ...splitPath(path), by, ...(isOurs && { imageUrl }) }
}

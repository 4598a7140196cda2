import type { GuideId } from '#domain/kernel/ids'
import type { Launch } from '../platform/types'
import { pageId } from './page-id'
import { sharerOfScene } from './poster-scene'

/** How she came, as `members/enter` takes it. Links are typed and cut by people: what is not of its shape is absent. */
export interface Carried {
  readonly scene: number
  readonly sharingGuideId?: GuideId
  readonly sharer?: string
  readonly touch?: string
}

/** Scenes of WeChat that open a card, a tool or a notice of a group chat. */
const groupScenes: ReadonlySet<number> = new Set([1008, 1044, 1158, 1160, 1185])
const friendScenes: ReadonlySet<number> = new Set([1007, 1036, 1096])
const codeScenes: ReadonlySet<number> = new Set([1011, 1012, 1013, 1047, 1048, 1049])

export const isFromGroup = (scene: number): boolean => groupScenes.has(scene)

const shaped = (text: string | undefined, shape: RegExp) => (text !== undefined && shape.test(text) ? text : undefined)

export function readArrival({ scene, query }: Pick<Launch, 'scene' | 'query'>): Carried {
  const sharingGuideId = pageId('gde', query['g'])
  const sharer = shaped(query['s'], /^[0-9A-Za-z]{6}$/) ?? sharerOfScene(query['scene'])
  const touch = shaped(query['t'], /^[0-9A-Za-z]{8,24}$/)
  return { scene, ...(sharingGuideId && { sharingGuideId }), ...(sharer && { sharer }), ...(touch && { touch }) }
}

/** How she came, in words for the greeting; undefined when there is nothing to say. */
export function arrivalWords({ scene, sharer }: Carried, guideName?: string): string | undefined {
  if (guideName) return `导购${guideName}推荐`
  if (isFromGroup(scene)) return '来自群聊'
  if (codeScenes.has(scene) && sharer) return '来自朋友的海报'
  if (friendScenes.has(scene) || sharer) return '来自朋友分享'
  return undefined
}

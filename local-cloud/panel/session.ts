import { listIn, read, record } from './ask-cloud'
import { allScenes } from './scenes'
import { chatGroups, groupScenes, type SharedCard } from './shared-card'

/** Somebody the panel can be. */
export interface Persona {
  readonly openid: string
  readonly name: string
  readonly role: string
  readonly note: string
  /** Of a guide: what a share from this person carries. */
  readonly guideId?: string
}

/** Who is holding the phone and how she came in. */
export interface Visit {
  readonly openid: string
  readonly scene: number
  /** The guide whose share brought her, if one did. */
  readonly sharingGuideId?: string
  /** What the card or code opens, where one brought her. */
  readonly opened?: Pick<SharedCard, 'path' | 'query'>
  /** The group chat she came out of. */
  readonly opengid?: string
}

const storageKey = 'lianpu.visit'

/** Everybody the local cloud knows. */
export async function loadPersonas(): Promise<readonly Persona[]> {
  return listIn(await read('/sim/personas'), 'personas').flatMap((row) => {
    const { openid, name, role, note, guideId } = record(row)
    if (typeof openid !== 'string' || openid === '') return []
    return [
      {
        openid,
        name: typeof name === 'string' ? name : openid,
        role: typeof role === 'string' ? role : 'customer',
        note: typeof note === 'string' ? note : '',
        ...(typeof guideId === 'string' ? { guideId } : {}),
      },
    ]
  })
}

/** The visit of this browser tab, or the first persona's by the main entry. What is no longer known is dropped. */
export function restoreVisit(personas: readonly Persona[]): Visit {
  let kept: Readonly<Record<string, unknown>> = {}
  try {
    kept = record(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}'))
  } catch {
    // Storage that is barred or spoilt is as good as empty.
  }
  const guide = personas.find((persona) => persona.guideId && persona.guideId === kept['sharingGuideId'])
  return {
    openid: (personas.find((persona) => persona.openid === kept['openid']) ?? personas[0])?.openid ?? '',
    scene: allScenes.find(({ scene }) => scene === kept['scene'])?.scene ?? 1001,
    ...(guide?.guideId ? { sharingGuideId: guide.guideId } : {}),
    ...openedOf(kept['opened']),
  }
}

function openedOf(kept: unknown): Pick<Visit, 'opened'> {
  const { path, query } = record(kept)
  if (typeof path !== 'string') return {}
  const texts = Object.entries(record(query)).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return { opened: { path, query: Object.fromEntries(texts) } }
}

export function keepVisit(visit: Visit): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(visit))
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The query the mini-program is opened with: the card's own, and `g`, the guide of the link. */
const queryOf = ({ opened, sharingGuideId }: Visit): Record<string, string> => ({
  ...opened?.query,
  ...(sharingGuideId ? { g: sharingGuideId } : {}),
})

/** The shop's launch options. */
export const launchOf = (visit: Visit) => ({
  scene: visit.scene,
  query: queryOf(visit),
  ...(visit.opened ? { path: visit.opened.path } : {}),
})

/** The group she came out of: the one chosen, else the first; undefined where she came another way. */
export const groupOf = ({ scene, opengid }: Visit): string | undefined =>
  groupScenes.includes(scene) ? (opengid ?? chatGroups[0]?.opengid) : undefined

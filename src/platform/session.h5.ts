import { askPanel, isFramed } from './panel'
import { setStorageOwner } from './storage-owner'

/** Who the visitor is and how she came, as the panel decides it. */
export interface Session {
  readonly openid: string
  readonly scene: number
  readonly query: Readonly<Record<string, string>>
  readonly path?: string
}

const personaKey = 'lianpu.persona'
const panelTimeoutMs = 3_000

function ownSession(): Session {
  let openid = window.localStorage.getItem(personaKey)
  if (!openid) {
    openid = `visitor${window.crypto.randomUUID().replaceAll('-', '')}`
    window.localStorage.setItem(personaKey, openid)
  }
  return { openid, scene: 1001, query: {} }
}

async function panelSession(): Promise<Session> {
  const silence = new Promise<Session>((resolve) => {
    window.setTimeout(() => {
      resolve(ownSession())
    }, panelTimeoutMs)
  })
  return Promise.race([askPanel<Session>('session', {}), silence])
}

let started: Promise<Session> | undefined

/** Asked once; a frame whose panel stays silent for three seconds goes on as an unknown visitor. */
export function session(): Promise<Session> {
  started ??= (isFramed ? panelSession() : Promise.resolve(ownSession())).then((found) => {
    setStorageOwner(found.openid)
    return found
  })
  return started
}

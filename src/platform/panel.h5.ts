import { errMsgOf, PlatformError } from './platform-error'

/** What the shop may ask the page around it. */
export type PanelAsk =
  | 'session'
  | 'requestPayment'
  | 'chooseAddress'
  | 'scanCode'
  | 'getPhoneNumber'
  | 'chooseAvatar'
  | 'requestSubscribeMessage'
  | 'shareAppMessage'
  | 'getGroupEnterInfo'
  | 'openCustomerServiceConversation'
  | 'makePhoneCall'
  | 'openBusinessView'

/** Whether a page of our own stands around the shop. */
export const isFramed = window.parent !== window

interface PanelReply {
  lianpu: 1
  id: string
  ok: boolean
  result?: unknown
  error?: unknown
}

const waiting = new Map<string, (reply: PanelReply) => void>()
let asked = 0

/** What the panel may tell the shop without being asked. */
type PanelTell = 'share'

const listeners = new Map<string, () => void>()

/** Hears the panel. One listener a word. */
export function onPanelTell(tell: PanelTell, listener: () => void): void {
  listeners.set(tell, listener)
}

/** A message of the page around the shop, and of nobody else. */
function readMessage({ origin, source, data }: MessageEvent<unknown>): Partial<PanelReply & { tell: unknown }> {
  if (origin !== window.location.origin || source !== window.parent) return {}
  const message = data as Partial<PanelReply> | null
  return message?.lianpu === 1 ? message : {}
}

if (isFramed) {
  window.addEventListener('message', (event) => {
    const { id, ok, tell, ...rest } = readMessage(event)
    if (typeof tell === 'string') listeners.get(tell)?.()
    if (typeof id !== 'string' || typeof ok !== 'boolean') return
    waiting.get(id)?.({ ...rest, lianpu: 1, id, ok })
    waiting.delete(id)
  })
}

/** Asks the panel to stand in for WeChat. @throws PlatformError, at top level with `…:fail not in preview` */
export async function askPanel<T>(ask: PanelAsk, params: unknown): Promise<T> {
  if (!isFramed) throw new PlatformError(`${ask}:fail not in preview`)
  asked += 1
  const id = `${ask}-${String(asked)}`
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, (reply) => {
      if (reply.ok) resolve(reply.result as T)
      else reject(new PlatformError(errMsgOf(reply.error) || `${ask}:fail`))
    })
    window.parent.postMessage({ lianpu: 1, id, ask, params }, window.location.origin)
  })
}

/** Tells the panel what it may want to show; nothing comes back. */
export function tellPanel(tell: 'ready' | 'route', path: string): void {
  if (isFramed) window.parent.postMessage({ lianpu: 1, tell, path }, window.location.origin)
}

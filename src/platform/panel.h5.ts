import { errMsgOf, PlatformError } from './platform-error'

/** What the shop may ask the page around it. */
export type PanelAsk = 'session' | 'requestPayment' | 'chooseAddress'

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

/** A reply of the page around the shop, and of nobody else. */
function readReply({ origin, source, data }: MessageEvent<unknown>): PanelReply | undefined {
  if (origin !== window.location.origin || source !== window.parent) return undefined
  const reply = data as Partial<PanelReply> | null
  return reply?.lianpu === 1 && typeof reply.id === 'string' && typeof reply.ok === 'boolean'
    ? (reply as PanelReply)
    : undefined
}

if (isFramed) {
  window.addEventListener('message', (event) => {
    const reply = readReply(event)
    if (!reply) return
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
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

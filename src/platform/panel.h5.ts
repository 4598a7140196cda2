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

function readReply(event: MessageEvent): PanelReply | undefined {
  if (event.origin !== window.location.origin || event.source !== window.parent) return undefined
  const data = event.data as Partial<PanelReply> | null
  return data?.lianpu === 1 && typeof data.id === 'string' && typeof data.ok === 'boolean'
    ? (data as PanelReply)
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

/** Asks the panel to stand in for WeChat. Rejects with WeChat's own `{errMsg}`, at top level with `…:fail not in preview`. */
export function askPanel<T>(ask: PanelAsk, params: unknown): Promise<T> {
  if (!isFramed) return Promise.reject({ errMsg: `${ask}:fail not in preview` })
  asked += 1
  const id = `${ask}-${String(asked)}`
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, (reply) => {
      if (reply.ok) resolve(reply.result as T)
      else reject(reply.error)
    })
    window.parent.postMessage({ lianpu: 1, id, ask, params }, window.location.origin)
  })
}

/** Tells the panel what it may want to show; nothing comes back. */
export function tellPanel(tell: 'ready' | 'route', path: string): void {
  if (isFramed) window.parent.postMessage({ lianpu: 1, tell, path }, window.location.origin)
}

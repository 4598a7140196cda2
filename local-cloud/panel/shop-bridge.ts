import { record } from './ask-cloud'
import { PlatformError } from './platform-error'

/** What the shop can ask of the world around it, by name. */
export type Answerers = Readonly<Record<string, (params: unknown) => Promise<unknown>>>

interface Bridge {
  readonly shop: HTMLIFrameElement
  readonly answerers: Answerers
  /** The shop stands, or has moved to another page. */
  readonly told: (tell: string, path: string) => void
}

/** Answers the shop's messages: own origin and own frame only, always to the id that asked. */
export function bridgeShop({ shop, answerers, told }: Bridge): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = record(event.data)
    if (event.origin !== location.origin || event.source !== shop.contentWindow || message['lianpu'] !== 1) return
    const { id, ask, tell, path, params } = message
    if (typeof tell === 'string') told(tell, typeof path === 'string' ? path : '')
    if (typeof ask !== 'string') return
    const asked = event.source as Window
    void answer(answerers, ask, params).then((reply) => asked.postMessage({ lianpu: 1, id, ...reply }, location.origin))
  })
}

async function answer(answerers: Answerers, ask: string, params: unknown) {
  try {
    const answerer = Object.hasOwn(answerers, ask) ? answerers[ask] : undefined
    if (!answerer) throw new PlatformError(`${ask}:fail not supported by the panel`)
    return { ok: true, result: await answerer(params) }
  } catch (error) {
    const errMsg = error instanceof PlatformError ? error.errMsg : `${ask}:fail ${String(error)}`
    return { ok: false, error: { errMsg } }
  }
}

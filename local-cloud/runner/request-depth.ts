import type { AsyncLocalStorage } from 'node:async_hooks'
import http, { type ClientRequest } from 'node:http'
import type { RunningCode } from './call-environment'

/** How deep the requests a call has answers to are; written by the cloud, sent back with the call's next requests. */
export const depthHeader = 'x-lianpu-depth'

/**
 * Lets every request to the cloud say which answers it could have waited for. Only the function process knows: whether two
 * requests overlapped cannot be told where they arrive.
 */
export function reportRequestDepth(running: AsyncLocalStorage<RunningCode>): void {
  const original = http.request as (...args: unknown[]) => ClientRequest
  const reporting = (...args: unknown[]): ClientRequest => {
    const request = original(...args)
    const progress = running.getStore()?.progress
    if (!progress || request.host !== '127.0.0.1' || !request.path.startsWith('/admin?')) return request
    request.setHeader(depthHeader, String(progress.answeredDepth))
    request.on('response', ({ headers }) => {
      progress.answeredDepth = Math.max(progress.answeredDepth, Number(headers[depthHeader] ?? 0))
    })
    return request
  }
  Object.assign(http, { request: reporting })
}

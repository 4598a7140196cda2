import http from 'node:http'
import { Readable, Writable } from 'node:stream'

/** One HTTP request as the SDK or the pay client wanted to send it. */
export interface Asked {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

/** Answers a request, or rejects as a network does, with a `code` on the error. */
export type Transport = (asked: Asked) => Promise<Answered>

interface RequestOptions {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, unknown>>
}

type OnResponse = (response: unknown) => void

/** `http.request(url, options, listener)` and its shorter forms. */
function readArguments(args: readonly unknown[]): { options: RequestOptions; onResponse: OnResponse | undefined } {
  const last = args.at(-1)
  const onResponse = typeof last === 'function' ? (last as OnResponse) : undefined
  const given = args.filter((arg) => typeof arg !== 'function')
  const url = typeof given[0] === 'string' || given[0] instanceof URL ? new URL(given[0]) : undefined
  const options = (url ? given[1] : given[0]) as RequestOptions | undefined
  return { options: { ...(url && { path: `${url.pathname}${url.search}` }), ...options }, onResponse }
}

function responseOf({ status, headers, body }: Answered): Readable {
  const response = Readable.from(body.length > 0 ? [body] : [], { objectMode: false })
  return Object.assign(response, { statusCode: status, statusMessage: http.STATUS_CODES[status] ?? '', headers })
}

/**
 * Node's `http`, whose `request` is answered by `transport` in this process. It is what the bundled code gets for
 * `require('http')`: the SDK's own source stays as published, down to the agent it makes.
 */
export function inProcessHttp(transport: Transport): typeof http {
  const request = (...args: unknown[]): Writable => {
    const { options, onResponse } = readArguments(args)
    const chunks: Buffer[] = []
    const outgoing = new Writable({
      // A client takes a destroyed request for an aborted one.
      autoDestroy: false,
      write(chunk: Buffer | string, _encoding, done) {
        chunks.push(Buffer.from(chunk as Buffer))
        done()
      },
      final(done) {
        done()
        const headers = Object.fromEntries(
          Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
        )
        const asked = {
          method: (options.method ?? 'GET').toUpperCase(),
          path: options.path ?? '/',
          headers,
          body: Buffer.concat(chunks),
        }
        transport(asked).then(
          (answered) => {
            const response = responseOf(answered)
            onResponse?.(response)
            outgoing.emit('response', response)
          },
          (error: unknown) => outgoing.emit('error', error),
        )
      },
    })
    return Object.assign(outgoing, {
      setTimeout: () => outgoing,
      setHeader: () => outgoing,
      abort: () => outgoing.destroy(),
      socket: { connecting: false },
    })
  }
  return Object.assign(Object.create(http) as typeof http, { request })
}

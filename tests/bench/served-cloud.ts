import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { cpuMsOf, family, rssOf } from './process-cost'

export interface Answer {
  readonly status: number
  readonly body: {
    readonly ok: boolean
    readonly data: Record<string, unknown>
    readonly refusal?: { readonly code: string }
    readonly meta: { readonly dbCalls: number }
    readonly [field: string]: unknown
  }
}

/** The shop as `npm start` serves it: a process of its own, asked over HTTP. */
export interface ServedCloud {
  readonly url: string
  /** A call of a function as `openid`'s phone makes it. */
  call(name: string, input: object, openid: string): Promise<Answer>
  /** Any other route. */
  post(path: string, input: object): Promise<Answer>
  get(path: string): Promise<Answer>
  /** Milliseconds of processor the local cloud and its functions have used so far. */
  cpuMs(): number
  /** Of the local cloud and its functions together. */
  rssBytes(): number
  close(): Promise<void>
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const address = /open at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
    if (address) return address
  }
  throw new Error(`the local cloud did not start: ${said}`)
}

/** Starts the built local cloud on a data folder. */
export async function serveCloud(dir: string): Promise<ServedCloud> {
  const args = ['dist/local-cloud/main.cjs', '--port', '0', '--data', dir, '--shop']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await addressOf(child)
  child.stdout.resume()
  const pids = family(child.pid ?? 0)
  const agent = new Agent({ keepAlive: true })
  const send = (method: string, path: string, { body, openid }: { body?: object; openid?: string }) =>
    new Promise<Answer>((resolve, reject) => {
      const own = openid ? { 'x-persona': openid } : { authorization: 'bench' }
      const headers = { 'content-type': 'application/json', 'x-lianpu': '1', ...own }
      const asked = request(`${url}${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] })
        })
      })
      asked.on('error', reject)
      asked.end(body && JSON.stringify(body))
    })
  return {
    url,
    call: (name, input, openid) => send('POST', `/call/${name}`, { body: input, openid }),
    post: (path, input) => send('POST', path, { body: input }),
    get: (path) => send('GET', path, {}),
    cpuMs: () => pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0),
    rssBytes: () => pids.reduce((sum, pid) => sum + rssOf(pid), 0),
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      agent.destroy()
    },
  }
}

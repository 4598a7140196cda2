import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built local cloud with the demo shop, in a process of its own, for tests that run where Node's own globals do not. */
export interface ShopProcess {
  /** Calls a function as a phone does. @returns the reply's body */
  call(path: string, input: unknown, openid: string): Promise<Record<string, unknown>>
  /** Posts to a door of the panel. */
  post(path: string, body: unknown): Promise<Record<string, unknown>>
  close(): void
}

interface Post {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: unknown
}

function post({ url, headers, body }: Post): Promise<Record<string, unknown>> {
  return new Promise((done, failed) => {
    const request = http.request(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } })
    request.on('error', failed)
    request.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => done(JSON.parse(text) as Record<string, unknown>))
    })
    request.end(JSON.stringify(body))
  })
}

/** Starts the built local cloud on a free port and waits until the demo shop is open. */
export async function startShopProcess(): Promise<ShopProcess> {
  const dir = mkdtempSync(join(tmpdir(), 'lianpu-shop-'))
  const args = ['dist/local-cloud/main.cjs', '--shop', '--port', '0', '--data', dir]
  const child = spawn(process.execPath, args, { cwd: resolve(__dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await new Promise<string>((opened, failed) => {
    let said = ''
    const listen = (part: Buffer) => {
      said += part.toString()
      const address = /open at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
      if (address) opened(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => failed(new Error(`the local cloud ended: ${said}`)))
  })
  return {
    call: (path, input, openid) => post({ url: `${url}/call/${path}`, headers: { 'x-persona': openid }, body: input }),
    post: (path, body) => post({ url: `${url}${path}`, headers: { 'x-lianpu': '1', authorization: 'none' }, body }),
    close() {
      child.on('exit', () => rmSync(dir, { recursive: true, force: true }))
      child.kill('SIGTERM')
    },
  }
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Permission to PUT one file, as the platform's upload metadata gives it. */
export interface UploadTickets {
  /** @returns the `authorization` for `path`, good for 15 minutes. */
  issue(path: string): string
  isGood(path: string, authorization: unknown): boolean
}

const validMs = 15 * 60_000

/** Tickets signed with a key kept in `keyFile` (mode 0600). `now` is real time: an upload is between real programs. */
export function createUploadTickets(keyFile: string, now: () => number = Date.now): UploadTickets {
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const key = readFileSync(keyFile, 'utf8')
  const sign = (path: string, until: number) =>
    createHmac('sha256', key)
      .update(`${String(until)}\n${path}`)
      .digest('hex')
  return {
    issue(path) {
      const until = now() + validMs
      return `local ${String(until)} ${sign(path, until)}`
    },
    isGood(path, authorization) {
      const [, until, signature] = /^local (\d{1,16}) ([0-9a-f]{64})$/.exec(String(authorization)) ?? []
      if (!until || !signature || Number(until) < now()) return false
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(path, Number(until))))
    },
  }
}

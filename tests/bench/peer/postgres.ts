import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Postgres {
  readonly port: number
  readonly pid: number
  close(): Promise<void>
}

/** It refuses to run as root: then it runs as the user its package made. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** A PostgreSQL of its own with its own settings, fsync on, in a folder that is removed afterwards. @throws when there is none */
export async function startPostgres(port: number): Promise<Postgres> {
  const own = owner()
  const dir = mkdtempSync(join(tmpdir(), 'lianpu-peer-'))
  if (own.uid !== undefined && own.gid !== undefined) chownSync(dir, own.uid, own.gid)
  const data = join(dir, 'data')
  try {
    execFileSync('initdb', ['-D', data, '-A', 'trust', '-U', 'bench'], { ...own, stdio: 'ignore', cwd: dir })
  } catch {
    rmSync(dir, { recursive: true, force: true })
    throw new Error('--peer needs PostgreSQL: initdb and postgres must be found on this machine.')
  }
  const child = spawn('postgres', ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', dir], {
    ...own,
    cwd: dir,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  for await (const chunk of child.stderr) if (String(chunk).includes('ready to accept')) break
  return {
    port,
    pid: child.pid ?? 0,
    async close() {
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

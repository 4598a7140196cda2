import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Holder {
  readonly pid: number
  /** Start of the process as the kernel counts it, so that a reused pid is not taken for the holder. */
  readonly startedTick: string
}

function startedTickOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const tick = startedTickOf(holder.pid)
  return tick === '' || holder.startedTick === '' || tick === holder.startedTick
}

function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

/** Puts a dead holder's lock aside; gives it back when another process was quicker and it is theirs. */
function breakStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readFileSync(aside, 'utf8') !== stale) {
    try {
      linkSync(aside, file)
    } catch {
      // A third process took it meanwhile; the next round sees it.
    }
  }
  rmSync(aside, { force: true })
}

function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Makes this process the only user of `dir` until the returned function is called; a killed process's lock is broken.
 *  @throws Error naming the process that holds it. */
export function lockDirectory(dir: string): () => void {
  const file = join(dir, 'lock')
  const content = JSON.stringify({ pid: process.pid, startedTick: startedTickOf(process.pid) })
  for (let round = 0; round < 10; round += 1) {
    if (create(file, content)) return () => rmSync(file, { force: true })
    const text = readText(file)
    if (text === undefined) continue
    const holder = holderIn(text)
    if (holder !== undefined && isAlive(holder)) {
      throw new Error(`The database in ${dir} is in use by process ${holder.pid}; stop it first.`)
    }
    breakStale(file, text)
  }
  throw new Error(`The lock of the database in ${dir} could not be taken.`)
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

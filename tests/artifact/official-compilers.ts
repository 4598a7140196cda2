import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import vm from 'node:vm'

const run = promisify(execFile)
const checkout = resolve(__dirname, '../..')
const bin = join(checkout, 'node_modules/miniprogram-compiler/bin/linux')

/** Whether `wcc` and `wcsc` can run here: they are x86-64 Linux programs. */
export const officialCompilersRunHere = process.platform === 'linux' && process.arch === 'x64'

/** The files of a built mini-program with one of these endings, as paths inside it. */
export function builtFiles(dist: string, ...endings: readonly string[]): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort()
}

/** What a tool said when it failed; undefined when it had nothing against it. */
type Complaint = string | undefined

async function complaintOf(program: string, args: readonly string[], cwd: string): Promise<Complaint> {
  try {
    await run(program, args, { cwd, maxBuffer: 64_000_000 })
    return undefined
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string }
    return stderr.trim() || message
  }
}

/** Compiles every template with the official `wcc`. */
export function compileTemplates(dist: string): Promise<Complaint> {
  const files = builtFiles(dist, '.wxml', '.wxs')
  return complaintOf(join(bin, 'wcc'), ['-d', '-o', '/dev/null', ...files], dist)
}

/** Compiles every style sheet with the official `wcsc`. */
export function compileStyles(dist: string): Promise<Complaint> {
  return complaintOf(join(bin, 'wcsc'), ['-lc', '-o', '/dev/null', ...builtFiles(dist, '.wxss')], dist)
}

/** Parses every script: miniprogram-ci lets a syntax error pass. */
export function parseScripts(dist: string): Complaint {
  for (const file of builtFiles(dist, '.js')) {
    try {
      new vm.Script(readFileSync(join(dist, file), 'utf8'), { filename: file })
    } catch (error) {
      return `${file}: ${String(error)}`
    }
  }
  return undefined
}

/** Compiles the whole project as WeChat's upload would. @returns the compiled files, or what was wrong */
export async function compileProject(project: string): Promise<{ files: string[] } | { complaint: string }> {
  const scratch = mkdtempSync(join(tmpdir(), 'lianpu-compile-'))
  try {
    const script = join(__dirname, 'compile-offline.cjs')
    const { stdout } = await run(process.execPath, [script, project, scratch], { maxBuffer: 64_000_000 })
    return { files: JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as string[] }
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string }
    return { complaint: stderr.trim() || message }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

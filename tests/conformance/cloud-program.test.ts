import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { buildLocalCloud } from '../../config/build-local-cloud'

/** The local cloud as a program of its own, and outside programs that reach it through the published SDKs. */

jest.setTimeout(60_000)

const root = resolve(__dirname, '../..')
const execute = promisify(execFile)
// Packages are looked for from where the program lies, so it is built inside the checkout.
const built = join(root, '.cache', `cloud-program-${String(process.pid)}`)
let dir: string

beforeAll(async () => {
  await buildLocalCloud(root, built)
  dir = mkdtempSync(join(tmpdir(), 'lianpu-program-'))
})

afterAll(() => {
  rmSync(built, { recursive: true, force: true })
  rmSync(dir, { recursive: true, force: true })
})

interface Program {
  readonly child: ChildProcess
  /** The variables it printed. */
  readonly env: Record<string, string>
  readonly url: string
}

/** Starts `cloud` and reads what it prints until the last variable. */
function startProgram(...args: string[]): Promise<Program> {
  const child = spawn(process.execPath, [join(built, 'main.cjs'), '--port', '0', '--data', dir, ...args], { cwd: root })
  const env: Record<string, string> = {}
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`ended with ${String(code)}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, name, value] = /^export (\w+)='(.*)'$/.exec(line) ?? []
      if (name !== undefined && value !== undefined) env[name] = value
      const { URL: url = '' } = JSON.parse(env['TCB_CONTEXT_CNFG'] ?? '{}') as { URL?: string }
      if (name === 'SILENCE') done({ child, env, url: url.replace('/admin', '') })
    })
  })
}

const ended = (child: ChildProcess, signal?: NodeJS.Signals) =>
  new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code))
    if (signal) child.kill(signal)
  })

const outside = async (sdk: string, env: Record<string, string>) => {
  const { stdout } = await execute(process.execPath, [join(root, 'tests/support/programs/outside.cjs'), sdk], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  return JSON.parse(stdout) as unknown
}

test('an outside program reaches it through wx-server-sdk with nothing but the printed variables', async () => {
  const { child, env } = await startProgram()
  expect(await outside('wx-server-sdk', env)).toEqual({ read: '从外面来', file: 'bytes', refused: -604104 })
  expect(await ended(child, 'SIGTERM')).toBe(0)
})

test('and through @cloudbase/node-sdk', async () => {
  const { child, env } = await startProgram()
  expect(await outside('@cloudbase/node-sdk', env)).toEqual({ read: '从外面来', missing: 'FUNCTION_NOT_FOUND' })
  expect(await ended(child, 'SIGINT')).toBe(0)
})

test('what was stored is there after the program was killed and started again', async () => {
  const first = await startProgram('--fresh')
  await outside('wx-server-sdk', first.env)
  await ended(first.child, 'SIGKILL')
  const second = await startProgram()
  expect(await (await fetch(`${second.url}/storage/outside.txt`)).text()).toBe('bytes')
  await ended(second.child, 'SIGTERM')
  const third = await startProgram('--fresh')
  expect((await fetch(`${third.url}/storage/outside.txt`)).status).toBe(404)
  await ended(third.child, 'SIGTERM')
})

test('a port that is taken is said plainly', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => taken.once('listening', done))
  const { port } = taken.address() as AddressInfo
  const { stderr } = await execute(process.execPath, [join(built, 'main.cjs'), '--port', String(port), '--data', dir], {
    cwd: root,
  }).catch((error: unknown) => error as { stderr: string })
  taken.close()
  expect(stderr).toContain(`Port ${String(port)} is taken`)
})

test('an unknown option is refused with the usage', async () => {
  const failed = await execute(process.execPath, [join(built, 'main.cjs'), '--frsh'], { cwd: root }).catch(
    (error: unknown) => error,
  )
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining('--fresh-instances') })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { LocalCloudOptions } from '#local-cloud/local-cloud-options'
import { startLocalCloud, type LocalCloud } from '#local-cloud/start'
import { buildFunctions } from '../../config/build-functions'
import { buildLocalCloud } from '../../config/build-local-cloud'

const root = resolve(__dirname, '../..')
const settings = { timeoutSeconds: 3, memoryMb: 256, environment: [] }

/** Settings of tests/support/functions, as config/functions.json would hold them. */
export const probeConfig = {
  runtime: 'Nodejs18.15',
  functions: {
    probe: { ...settings, environment: ['PROBE_*'] },
    inner: { ...settings, environment: ['INNER_SECRET'] },
    ticker: settings,
    web: { ...settings, httpAccess: true },
  },
  sharedEnvironment: ['SHARED_*'],
}

/** A local cloud running the probe functions, with a folder of its own. */
export interface ProbeCloud extends LocalCloud {
  readonly dir: string
  /** Calls the probe as a phone; the data of its reply. @throws with the whole reply when it is not ok. */
  probe(action: string, input?: unknown, persona?: string): Promise<unknown>
  /** Closes it and leaves its folder. */
  stop(): Promise<void>
}

/** The probe functions and the function host, built once per test file. */
export async function buildProbes(): Promise<{ functionsDir: string; hostFile: string; remove: () => void }> {
  const built = mkdtempSync(join(tmpdir(), 'lianpu-probe-'))
  await buildFunctions({ from: join(root, 'tests/support/functions'), to: join(built, 'functions') })
  await buildLocalCloud(root, join(built, 'local-cloud'))
  return {
    functionsDir: join(built, 'functions'),
    hostFile: join(built, 'local-cloud/function-host.cjs'),
    remove: () => rmSync(built, { recursive: true, force: true }),
  }
}

/** Starts a cloud on a free port; closing it removes its folder unless one was given. */
export async function startProbeCloud(
  built: { functionsDir: string; hostFile: string },
  options: Partial<LocalCloudOptions> = {},
): Promise<ProbeCloud> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'lianpu-cloud-'))
  const cloud = await startLocalCloud({
    functionsDir: built.functionsDir,
    hostFile: built.hostFile,
    functionsConfig: probeConfig,
    indexes: [],
    createCollections: true,
    environment: { PROBE_NAME: 'probe', INNER_SECRET: 'inner-only', SHARED_BRAND: 'shared', UNDECLARED: 'nobody' },
    ...options,
    dir,
  })
  return {
    ...cloud,
    dir,
    async probe(action, input = {}, persona = 'oBuyer1') {
      const { body } = await cloud.call('probe', action, input, persona)
      if (!body.ok) throw new Error(JSON.stringify(body))
      return body['data']
    },
    stop: () => cloud.close(),
    async close() {
      await cloud.close()
      if (!options.dir) rmSync(dir, { recursive: true, force: true })
    },
  }
}

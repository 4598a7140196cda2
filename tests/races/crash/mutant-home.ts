import { build } from 'esbuild'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stubListed } from '../../../config/build-functions'
import { type Patch, plantBugs } from '../world/plant-bugs'

/** The functions a planted bug may be in. */
const rebuilt = ['orders', 'after-sales', 'payment-callback', 'scheduler', 'fulfilment']
const shared = ['config', 'brand', 'dist/local-cloud', 'dist/panel', 'dist/h5']

/** A folder from which the built local cloud serves the shop with `patches` in its functions. @returns the folder */
export async function makeMutantHome(root: string, patches: readonly Patch[]): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'lianpu-mutant-'))
  const functions = join(home, 'dist', 'cloudfunctions')
  mkdirSync(functions, { recursive: true })
  for (const path of shared) symlinkSync(join(root, path), join(home, path))
  for (const name of readdirSync(join(root, 'dist', 'cloudfunctions'))) {
    const built = join(root, 'dist', 'cloudfunctions', name)
    if (rebuilt.includes(name)) cpSync(built, join(functions, name), { recursive: true })
    else symlinkSync(built, join(functions, name))
  }
  const bugs = plantBugs(root, patches)
  try {
    await build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(rebuilt.map((name) => [`${name}/index`, `cloudfunctions/${name}/index.ts`])),
      outdir: functions,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      plugins: [stubListed, bugs.plugin],
      logLevel: 'error',
    })
    bugs.assertAllPlanted()
    return home
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

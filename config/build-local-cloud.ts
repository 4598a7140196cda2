import { build } from 'esbuild'
import { join } from 'node:path'

/** Bundles the local cloud: `main.cjs` with its packages left outside, and `function-host.cjs`, which needs none. */
export async function buildLocalCloud(root: string, to = join(root, 'dist/local-cloud')): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'local-cloud/main.ts', 'function-host': 'local-cloud/runner/function-host.ts' },
    outdir: to,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
}

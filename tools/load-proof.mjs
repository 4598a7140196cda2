import { inRoot, root } from './root.mjs'

/**
 * Builds tests/races into one program of its own process: it takes over the clock, the randomness and the network.
 * @returns {Promise<string>} the file
 */
export async function loadProof() {
  const { build } = await import('esbuild')
  const outfile = inRoot('.cache', 'prove', 'prove.cjs')
  await build({
    absWorkingDir: root,
    entryPoints: [inRoot('tests', 'races', 'prove-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
  return outfile
}

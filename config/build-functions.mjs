import { join } from 'node:path'
import { loadTypeScript, root } from './load-typescript.mjs'

/** `node config/build-functions.mjs [folder]`: into dist/cloudfunctions when no other is named. */
const [to = 'dist/cloudfunctions'] = process.argv.slice(2)
const { buildFunctions } = await loadTypeScript('config/build-functions.ts')
try {
  const names = await buildFunctions({ from: join(root, 'cloudfunctions'), to: join(root, to) })
  console.log(`${String(names.length)} functions in ${to}: ${names.join(', ')}`)
} catch (error) {
  if (!(error instanceof AggregateError)) throw error
  console.error(error.message) // esbuild has told why
  process.exitCode = 1
}

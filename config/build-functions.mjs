import { join } from 'node:path'
import { loadTypeScript, root } from './load-typescript.mjs'

const { buildFunctions } = await loadTypeScript('config/build-functions.ts')
const names = await buildFunctions({ from: join(root, 'cloudfunctions'), to: join(root, 'dist/cloudfunctions') })
console.log(`${String(names.length)} functions in dist/cloudfunctions: ${names.join(', ')}`)

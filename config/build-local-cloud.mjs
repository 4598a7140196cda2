import { loadTypeScript, root } from './load-typescript.mjs'

const { buildLocalCloud } = await loadTypeScript('config/build-local-cloud.ts')
await buildLocalCloud(root)
console.log('The local cloud is in dist/local-cloud')

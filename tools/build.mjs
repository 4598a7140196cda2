import './node-version.mjs'
import { buildAll } from './builds.mjs'
import { installMissing } from './install.mjs'

/** `npm run build`: what goes to WeChat, dist/miniprogram and dist/cloudfunctions. */
try {
  await installMissing()
  await buildAll(['functions', 'weapp'])
  console.log('dist/miniprogram and dist/cloudfunctions are ready: open this folder in WeChat DevTools.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

import './node-version.mjs'
import { buildAll, weappOf } from './builds.mjs'
import { installMissing } from './install.mjs'
import { distOf } from './root.mjs'
import { brand } from './serve-cloud.mjs'

/** `npm run build`: what goes to WeChat, the brand's mini-program and dist/cloudfunctions. */
try {
  await installMissing()
  await buildAll(['functions', weappOf(brand)])
  const miniprogram = distOf(brand, 'miniprogram')
  const first = brand === 'snack' ? '' : `name ${miniprogram}/ as miniprogramRoot in project.config.json, then `
  console.log(`${miniprogram} and dist/cloudfunctions are ready: ${first}open this folder in WeChat DevTools.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

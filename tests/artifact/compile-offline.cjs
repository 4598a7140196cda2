/**
 * Compiles the project with WeChat's own miniprogram-ci, without its servers: what it would ask them (size limits) is
 * given, and the key is made for this run and thrown away. An override its authors do not promise: it shows what the
 * official compiler says of the pages, not that an upload passes.
 *
 * node compile-offline.cjs <project folder> <scratch folder>; prints the names of the compiled files as JSON.
 */
const { generateKeyPairSync } = require('node:crypto')
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const log = console.log
console.log = console.error
const ci = require('miniprogram-ci')

const [projectPath, scratch] = process.argv.slice(2)

async function compile() {
  const privateKeyPath = join(scratch, 'throw-away.key')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 })
  const project = new ci.Project({ appid: 'touristappid', type: 'miniProgram', projectPath, privateKeyPath })
  project.attr = () => Promise.resolve(ci.DefaultProjectAttr)
  project.attrSync = () => ci.DefaultProjectAttr
  const setting = { es6: false, minify: false }
  const options = { project, setting, version: '0.0.0', desc: '', onProgressUpdate: () => undefined }
  return Object.keys(await ci.getCompiledResult(options, join(scratch, 'compiled.zip')))
}

compile().then(
  (files) => {
    log(JSON.stringify(files))
    process.exit(0)
  },
  (error) => {
    console.error(error.message ?? error)
    process.exit(1)
  },
)

import { build } from 'esbuild'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { stubListed } from '../../../config/build-functions'
import { type Patch, plantBugs } from './plant-bugs'

/** The functions the money goes through. */
export const functionNames = ['orders', 'after-sales', 'payment-callback', 'scheduler', 'catalog'] as const
export type FunctionName = (typeof functionNames)[number]

/** Bundled code, compiled with the names it is given instead of Node's own. */
export type Code = (scope: Readonly<Record<string, unknown>>) => unknown

const shadowed = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
  'process',
  'Date',
  'performance',
  'console',
  'setTimeout',
  'clearTimeout',
  'AbortSignal',
]

function compile(text: string, filename: string): Code {
  const run = compileFunction(text, shadowed, { filename }) as (...values: unknown[]) => void
  return (scope) => {
    const module = { exports: {} as unknown }
    const values = { ...scope, module, exports: module.exports, __filename: filename, __dirname: '.' }
    run(...shadowed.map((name) => values[name as keyof typeof values]))
    return module.exports
  }
}

/** The official SDK and the pay client as a deployed function carries them, source unchanged. */
export async function buildVendor(root: string): Promise<Code> {
  const packages = [
    'wx-server-sdk',
    'wechatpay-axios-plugin/lib/decorator',
    'wechatpay-axios-plugin/lib/rsa',
    'wechatpay-axios-plugin/lib/formatter',
  ]
  const contents = packages.map((name) => `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)})`)
  const { outputFiles } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: root },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    plugins: [stubListed],
    logLevel: 'error',
  })
  return compile(outputFiles[0]?.text ?? '', 'vendor.js')
}

/** The functions' own code with `patches` applied, packages left outside. @throws Error when a patch does not fit */
export async function buildShop(root: string, patches: readonly Patch[]): Promise<Record<FunctionName, Code>> {
  const bugs = plantBugs(root, patches)
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(functionNames.map((name) => [name, `cloudfunctions/${name}/index.ts`])),
    outdir: 'out',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    packages: 'external',
    supported: { 'dynamic-import': false },
    logLevel: 'error',
    plugins: [bugs.plugin],
  })
  bugs.assertAllPlanted()
  const codeOf = (name: string) => {
    const file = outputFiles.find(({ path }) => path.endsWith(join('out', `${name}.js`)))
    if (!file) throw new Error(`${name} was not built`)
    return compile(file.text, `${name}.js`)
  }
  return Object.fromEntries(functionNames.map((name) => [name, codeOf(name)])) as Record<FunctionName, Code>
}

/** Node's own `require`, from the repository. */
export const requireFrom = (root: string): NodeJS.Require => createRequire(join(root, 'package.json'))

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeNotice } from '../../tools/notice.mjs'

const checkout = resolve(__dirname, '../..')

/** The text of every file of a built folder, by path. */
function builtText(folder: string): [path: string, text: string][] {
  const root = join(checkout, folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(root, file)).isFile() && !/\.(png|jpg|webp)$/.test(file))
    .map((file) => [join(folder, file), readFileSync(join(root, file), 'utf8')])
}

const miniprogram = () => builtText('dist/miniprogram')
const functions = () => builtText('dist/cloudfunctions')
const h5 = () => builtText('dist/h5')

/** Files in which something stands that must not. */
const filesWith = (files: readonly [string, string][], pattern: RegExp) =>
  files.filter(([, text]) => pattern.test(text)).map(([path]) => path)

const zod = /ZodError|_zod\b|\$ZodType|unrecognized_keys/
const localOnly =
  /x-persona|x-lianpu|\/sim\/(?:pay|clock|scene|events)|oLianpu(?:Buyer|Owner|Guide)|pay-lose-callback|pay-late/
const privateKey = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*(?:\\n|\n)?[A-Za-z0-9+/=]{40}/

test('the packages are there to be looked at', () => {
  expect(miniprogram().length).toBeGreaterThan(10)
  expect(functions().length).toBeGreaterThan(10)
})

test('the patterns find what they are for', () => {
  const cloud = readFileSync(join(checkout, 'node_modules/zod/v4/core/schemas.js'), 'utf8')
  expect(cloud).toMatch(zod)
  expect(filesWith(functions(), zod)).not.toEqual([])
  expect(filesWith(builtText('dist/panel'), localOnly)).not.toEqual([])
  expect(`-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}`).toMatch(privateKey)
})

test('the phone carries no zod', () => {
  expect(filesWith(miniprogram(), zod)).toEqual([])
  expect(filesWith(h5(), zod)).toEqual([])
})

test('what goes to WeChat knows no panel, no faults and no personas', () => {
  expect(filesWith([...miniprogram(), ...functions()], localOnly)).toEqual([])
})

test('no private key is built into anything', () => {
  const everything = ['dist/miniprogram', 'dist/cloudfunctions', 'dist/h5', 'dist/panel', 'dist/local-cloud'].flatMap(
    builtText,
  )
  expect(filesWith(everything, privateKey)).toEqual([])
})

test('what goes to WeChat names no folder of the machine it was built on', () => {
  expect(
    [...miniprogram(), ...functions()].filter(([, text]) => text.includes(checkout)).map(([path]) => path),
  ).toEqual([])
})

test('the lock file names no host, so any mirror serves it', () => {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>
  }
  const named = Object.entries(lock.packages).filter(([, { resolved }]) =>
    /^(?:https?|git|ssh)[:+]/.test(resolved ?? ''),
  )
  expect(named.map(([path]) => path)).toEqual([])
})

test('NOTICE names what others wrote and ships', () => {
  expect(readFileSync(join(checkout, 'NOTICE'), 'utf8')).toBe(writeNotice())
})

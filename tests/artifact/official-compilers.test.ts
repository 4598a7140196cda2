import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  compileProject,
  compileStyles,
  compileTemplates,
  officialCompilersRunHere,
  parseScripts,
} from './official-compilers'

const checkout = resolve(__dirname, '../..')
const dist = join(checkout, 'dist/miniprogram')
const onX64Linux = officialCompilersRunHere ? test : test.skip

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}
const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]

jest.setTimeout(60_000)

/** A copy of the project's built part, to break one thing in. */
let copy: string
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'lianpu-artifact-'))
  cpSync(dist, join(copy, 'dist/miniprogram'), { recursive: true })
  cpSync(join(checkout, 'project.config.json'), join(copy, 'project.config.json'))
})
afterEach(() => {
  rmSync(copy, { recursive: true, force: true })
})
const inCopy = (file: string) => join(copy, 'dist/miniprogram', file)

test('WeChat compiles the project: every page of app.json comes out with its script and template', async () => {
  const result = await compileProject(copy)
  if ('complaint' in result) throw new Error(result.complaint)
  const expected = pages.flatMap((page) => [`${page}.js`, `${page}.wxml`])
  expect(result.files).toEqual(expect.arrayContaining(['app.js', 'app.json', ...expected]))
})

test('a page without its template does not compile', async () => {
  rmSync(inCopy('pages/home/index.wxml'))
  expect(await compileProject(copy)).toEqual({ complaint: expect.stringContaining('pages/home/index') as string })
})

test('a page that app.json names and nobody built does not compile', async () => {
  writeFileSync(inCopy('app.json'), JSON.stringify({ ...app, pages: [...app.pages, 'pages/nowhere/index'] }))
  expect(await compileProject(copy)).toEqual({ complaint: expect.stringContaining('pages/nowhere/index') as string })
})

onX64Linux('the official wcc compiles every template', async () => {
  expect(await compileTemplates(dist)).toBeUndefined()
})

onX64Linux('the official wcc refuses a template with a tag left open', async () => {
  writeFileSync(inCopy('pages/home/index.wxml'), '<view><text></view>')
  expect(await compileTemplates(inCopy(''))).toContain('pages/home/index.wxml')
})

onX64Linux('the official wcsc compiles every style sheet', async () => {
  expect(await compileStyles(dist)).toBeUndefined()
})

onX64Linux('the official wcsc refuses a brace too many', async () => {
  appendFileSync(inCopy('app.wxss'), '}')
  expect(await compileStyles(inCopy(''))).toContain('app.wxss')
})

test('every script parses', () => {
  expect(parseScripts(dist)).toBeUndefined()
})

test('a script that does not parse is named', () => {
  appendFileSync(inCopy('app.js'), '#"e"')
  expect(parseScripts(inCopy(''))).toContain('app.js')
})

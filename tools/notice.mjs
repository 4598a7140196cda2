import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

/** Packages whose code is compiled into a cloud function or the phone, with all they depend on. */
const shippedWhole = [
  'wx-server-sdk',
  'wechatpay-axios-plugin',
  'zod',
  'dayjs',
  'csv-parse',
  'minisearch',
  'pinyin-pro',
  'react',
  'react-dom',
]
/** Packages of which the phone carries the runtime only: what they need to build stays behind. */
const shippedAlone = [
  '@babel/runtime',
  '@stencil/core',
  '@tarojs/api',
  '@tarojs/components',
  '@tarojs/components-react',
  '@tarojs/plugin-framework-react',
  '@tarojs/plugin-platform-h5',
  '@tarojs/plugin-platform-weapp',
  '@tarojs/react',
  '@tarojs/router',
  '@tarojs/runtime',
  '@tarojs/shared',
  '@tarojs/taro',
  '@tarojs/taro-h5',
  '@vant/area-data',
  'dijkstrajs',
  'jsbarcode',
  'qrcode',
  'react-reconciler',
  'swiper',
]

/** @typedef {{ dependencies?: Record<string, string>, license?: string, dev?: boolean }} LockEntry */
/** @type {{ packages: Record<string, LockEntry> }} */
const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))

/**
 * Where Node finds a package asked for from another.
 * @param {string} name @param {string} from a path of the lock file
 * @returns {string | undefined}
 */
function placeOf(name, from) {
  const own = `${from ? `${from}/` : ''}node_modules/${name}`
  if (lock.packages[own]) return own
  if (from === '') return undefined
  const outer = from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : ''
  return placeOf(name, outer)
}

/** @param {string} path @param {Set<string>} places */
function addWhole(path, places) {
  if (places.has(path)) return
  places.add(path)
  for (const name of Object.keys(lock.packages[path]?.dependencies ?? {})) {
    const place = placeOf(name, path)
    if (place) addWhole(place, places)
  }
}

/**
 * The licence file of a package and the lines in it that name its authors.
 * @param {string} path
 */
function copyrightOf(path) {
  const folder = inRoot(path)
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name))
    : undefined
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8') : ''
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => /^(?:copyright\b.*\d{4}|\(c\) \d{4})/i.test(line)).slice(0, 3)
}

/** The part of a licence file after the line that names its authors. @param {string} file */
const termsOf = (file) =>
  readFileSync(inRoot(file), 'utf8')
    .replace(/^[\s\S]*?copyright.*\n(?:.*reserved.*\n)?/i, '')
    .trim()

function licenceTexts() {
  /** @type {[string, string][]} */
  const texts = [
    ['MIT', termsOf('LICENSE')],
    ['ISC', termsOf('node_modules/semver/LICENSE')],
    ['BSD-3-Clause', termsOf('node_modules/@protobufjs/base64/LICENSE')],
    ['Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  ]
  return texts.flatMap(([name, text]) => [`--- ${name} ---`, '', text, ''])
}

/** @returns {string} the text of NOTICE */
export function writeNotice() {
  /** @type {Set<string>} */
  const places = new Set()
  for (const name of shippedWhole) addWhole(`node_modules/${name}`, places)
  for (const name of shippedAlone) if (lock.packages[`node_modules/${name}`]) places.add(`node_modules/${name}`)
  /** @type {Map<string, Set<string>>} */
  const byName = new Map()
  for (const path of places) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = lock.packages[path]?.license ?? 'see its own licence file'
    const lines = byName.get(`${name} (${licence})`) ?? new Set()
    for (const line of copyrightOf(path)) lines.add(line)
    byName.set(`${name} (${licence})`, lines)
  }
  const entries = [...byName].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    'Lianpu',
    'Copyright (c) 2026 the Lianpu authors. MIT; see LICENSE.',
    '',
    'The built mini-program, browser build and cloud functions contain code of the packages below, each under the',
    'licence named beside it; the texts stand at the end. Written by `node tools/notice.mjs`.',
    '',
    ...entries.flatMap(([name, lines]) => [name, ...[...lines].map((line) => `    ${line}`)]),
    'Numerals of prices: Barlow Semi Condensed (OFL-1.1)',
    '    Copyright 2017 The Barlow Project Authors; its terms stand in src/assets/fonts/price-numerals.txt',
    '',
    ...licenceTexts(),
  ].join('\n')
}

if (process.argv[1]?.endsWith('notice.mjs')) writeFileSync(inRoot('NOTICE'), writeNotice())

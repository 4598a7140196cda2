import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { privacyUses, privacyUseText } from './privacy-uses'

/**
 * WeChat's calls and components that touch what is personal, by the name each is found under in code. From WeChat's
 * 用户隐私保护指引内容介绍; scanCode and getGroupEnterInfo are added by the shop's own judgement.
 */
const personal: Readonly<Record<string, RegExp>> = Object.fromEntries([
  ...[
    'getUserProfile',
    'getLocation',
    'getFuzzyLocation',
    'chooseLocation',
    'choosePoi',
    'startLocationUpdate',
    'onLocationChange',
    'chooseAddress',
    'chooseInvoiceTitle',
    'chooseInvoice',
    'chooseLicensePlate',
    'getWeRunData',
    'getRecorderManager',
    'startRecord',
    'chooseImage',
    'chooseMedia',
    'chooseVideo',
    'chooseMessageFile',
    'saveImageToPhotosAlbum',
    'saveVideoToPhotosAlbum',
    'addPhoneContact',
    'addPhoneCalendar',
    'addPhoneRepeatCalendar',
    'chooseContact',
    'createCameraContext',
    'openBluetoothAdapter',
    'startAccelerometer',
    'startCompass',
    'startDeviceMotionListening',
    'startGyroscope',
    'getClipboardData',
    'setClipboardData',
    'scanCode',
    'getGroupEnterInfo',
  ].map((name) => [name, new RegExp(`\\b(?:Taro|wx)\\.${name}\\b`)] as const),
  ...['getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAvatar', 'getUserInfo'].map(
    (name) => [name, new RegExp(`openType="(?:[a-zA-Z]+\\|)?${name}`)] as const,
  ),
  ['nickname', /type="nickname"/],
])

const root = join(__dirname, '..')
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts|\.d\.ts/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

const calledIn = (pattern: RegExp) => source.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
const called = Object.keys(personal).filter((name) => calledIn(personal[name]!).length > 0)

test('the shop asks for exactly what its privacy text lists', () => {
  expect(called.sort()).toEqual(privacyUses.map(({ use }) => use).sort())
})

test('only src/platform reaches for what is personal, so that no way leads past the gate', () => {
  const files = called.flatMap((name) => calledIn(personal[name]!))
  expect(files.filter((file) => !file.startsWith('platform/'))).toEqual([])
})

test.each(privacyUses.map(({ use }) => [use]))('%s says why, when, how long, and how to go on without', (use) => {
  const { data, why, when, kept, without } = privacyUseText(use)
  for (const words of [data, why, when, kept, without]) expect(words).toMatch(/^[^。！!]{2,}$/u)
})

test('app.json declares what WeChat wants declared before it hands anything over', () => {
  const app = readFileSync(join(root, 'app.config.ts'), 'utf8')
  const declared = /requiredPrivateInfos: \[([^\]]*)\]/.exec(app)?.[1] ?? ''
  // Of what the shop uses, WeChat takes only the address into this list; the rest is of places, which it never asks.
  expect(declared.match(/'\w+'/g)).toEqual(["'chooseAddress'"])
  expect(app).toContain('__usePrivacyCheck__: true')
  expect(app).toContain("lazyCodeLoading: 'requiredComponents'")
})

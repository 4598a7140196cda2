/** @jest-environment jsdom */
import { consent } from './consent'
import { ifConsented, withPrivacy } from './with-privacy'

/** What the browser remembers, in place of Taro's storage. */
const kept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    getStorageSync: (key: string) => kept.get(key),
  },
}))

beforeEach(() => {
  kept.clear()
})
const leave = consent.stand()
afterAll(leave)

/** The question reaches the gate one turn after the call. */
async function asked(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('consent is asked for once and remembered for the person', async () => {
  const act = jest.fn(() => Promise.resolve('address'))
  const first = withPrivacy('chooseAddress', act)
  await asked()
  expect(act).not.toHaveBeenCalled()
  consent.agree()
  expect(await first).toBe('address')
  expect(await withPrivacy('scanCode', () => Promise.resolve('code'))).toBe('code')
  expect(await ifConsented(() => Promise.resolve('group'))).toBe('group')
})

test('what she refused does not happen, and is asked again the next time', async () => {
  const act = jest.fn(() => Promise.resolve('address'))
  const first = withPrivacy('chooseAddress', act)
  await asked()
  consent.refuse()
  expect(await first).toBeUndefined()
  const again = withPrivacy('chooseAddress', act)
  await asked()
  expect(act).not.toHaveBeenCalled()
  consent.agree()
  expect(await again).toBe('address')
})

test('what happens without a tap never asks', async () => {
  const act = jest.fn(() => Promise.resolve('group'))
  expect(await ifConsented(act)).toBeUndefined()
  expect(act).not.toHaveBeenCalled()
  expect(consent.getState()?.face).not.toBe('question')
})

test('a refusal given to WeChat itself ends like one given to the gate', async () => {
  kept.clear()
  const first: Promise<unknown> = withPrivacy('chooseAddress', () =>
    Promise.reject<unknown>(
      Object.assign(new Error(), { errMsg: 'chooseAddress:fail privacy permission is not authorized' }),
    ),
  )
  await asked()
  consent.agree()
  expect(await first).toBeUndefined()
  await expect(
    withPrivacy('chooseAddress', () =>
      Promise.reject<unknown>(Object.assign(new Error('x'), { errMsg: 'chooseAddress:fail' })),
    ),
  ).rejects.toThrow('x')
})

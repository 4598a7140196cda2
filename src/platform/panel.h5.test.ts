/** @jest-environment jsdom */

import { privacyRevision as mockRevision } from '../privacy/privacy-uses'

/** She has agreed to the privacy text as it is now. */
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getStorageSync: () => mockRevision } }))

interface Question {
  readonly id: string
  readonly ask: string
  readonly params: unknown
}

interface Sending {
  readonly origin?: string
  readonly source?: MessageEventSource | null
}

const sent: { readonly message: Question; readonly origin: string }[] = []
let panel: Window

/** The last question that reached the panel. */
const question = () => sent.at(-1)!.message

/** Something arrives at the shop, from the panel unless said otherwise. */
function arrive(data: unknown, { origin = location.origin, source = panel }: Sending = {}): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }))
}

function answer(reply: {
  readonly id?: string
  readonly ok: boolean
  readonly result?: unknown
  readonly error?: unknown
}) {
  arrive({ lianpu: 1, id: question().id, ...reply })
}

/** Consent is asked after before the panel is. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** Opens the shop anew, inside the panel or by itself. */
function openShop(isInside: boolean): void {
  jest.resetModules()
  Object.defineProperty(window, 'parent', { value: isInside ? panel : window, configurable: true })
}

beforeEach(() => {
  sent.length = 0
  localStorage.clear()
  sessionStorage.clear()
  document.body.innerHTML = '<iframe></iframe>'
  panel = document.querySelector('iframe')!.contentWindow!
  panel.postMessage = ((message: Question, origin: string) =>
    sent.push({ message, origin })) as typeof panel.postMessage
  openShop(true)
})

test('a question is for the window around the shop and for its own origin alone', async () => {
  const { askPanel } = await import('./panel')
  void askPanel('chooseAddress', { a: 1 })
  expect(sent).toEqual([
    {
      message: { lianpu: 1, id: expect.any(String) as string, ask: 'chooseAddress', params: { a: 1 } },
      origin: location.origin,
    },
  ])
})

test.each([
  ['another origin', (forged: object) => arrive(forged, { origin: 'http://evil.example' })],
  ['another window', (forged: object) => arrive(forged, { source: window })],
  ['no window', (forged: object) => arrive(forged, { source: null })],
  ['somebody who speaks another language', (forged: object) => arrive({ ...forged, lianpu: 2 })],
  ['somebody who answers another question', (forged: object) => arrive({ ...forged, id: 'session-99' })],
  ['nobody in particular', () => arrive(null)],
])('a reply from %s is not the panel’s', async (_whom, forge) => {
  const { askPanel } = await import('./panel')
  const asked = askPanel('session', {})
  forge({ lianpu: 1, id: question().id, ok: true, result: 'forged' })
  answer({ ok: true, result: 'the panel’s own' })
  expect(await asked).toBe('the panel’s own')
})

test('each question gets its own answer, whichever comes first', async () => {
  const { askPanel } = await import('./panel')
  const address = askPanel('chooseAddress', {})
  const first = question().id
  const payment = askPanel('requestPayment', {})
  answer({ ok: true, result: 'paid' })
  answer({ id: first, ok: true, result: 'chosen' })
  expect(await Promise.all([address, payment])).toEqual(['chosen', 'paid'])
})

test.each([
  [{ errMsg: 'requestPayment:fail cancel' }, 'requestPayment:fail cancel'],
  [{ errMsg: 'requestPayment:fail [payment error]' }, 'requestPayment:fail [payment error]'],
  ['out of order', 'requestPayment:fail'],
  [undefined, 'requestPayment:fail'],
])('the failure %j is an error in WeChat’s shape', async (error, errMsg) => {
  const { askPanel } = await import('./panel')
  const asked = askPanel('requestPayment', {})
  answer({ ok: false, error })
  const thrown: unknown = await asked.catch((failure: unknown) => failure)
  expect(thrown).toBeInstanceOf(Error)
  expect(thrown).toMatchObject({ errMsg })
})

test('a shop opened by itself asks nobody and says why', async () => {
  openShop(false)
  const { askPanel, tellPanel } = await import('./panel')
  await expect(askPanel('chooseAddress', {})).rejects.toMatchObject({ errMsg: 'chooseAddress:fail not in preview' })
  tellPanel('ready', '/pages/home/index')
  expect(sent).toEqual([])
})

test('a pay sheet that is left is a payment cancelled, one that breaks a payment failed', async () => {
  const { requestPayment } = await import('./payment')
  const prepayment = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' } as const
  const left = requestPayment(prepayment)
  expect(question()).toMatchObject({ ask: 'requestPayment', params: prepayment })
  answer({ ok: false, error: { errMsg: 'requestPayment:fail cancel' } })
  expect(await left).toEqual({ kind: 'cancelled' })
  const broken = requestPayment(prepayment)
  answer({ ok: false, error: { errMsg: 'requestPayment:fail no bill' } })
  expect(await broken).toEqual({ kind: 'failed', reason: 'no bill' })
  const paid = requestPayment(prepayment)
  answer({ ok: true, result: { errMsg: 'requestPayment:ok' } })
  expect(await paid).toEqual({ kind: 'accepted' })
})

test('an address book that is left gives no address, one that is missing is an error', async () => {
  const { chooseAddress } = await import('./address')
  const left = chooseAddress()
  await settled()
  answer({ ok: false, error: { errMsg: 'chooseAddress:fail cancel' } })
  expect(await left).toBeUndefined()
  const missing = chooseAddress()
  await settled()
  answer({ ok: false, error: { errMsg: 'chooseAddress:fail not supported by the panel' } })
  await expect(missing).rejects.toMatchObject({ errMsg: 'chooseAddress:fail not supported by the panel' })
})

const lin = { openid: 'oLin', scene: 1007, query: { g: 'gde1' }, path: 'pages/home/index' }

test('inside the panel the visitor is who the panel says, asked once, with a memory of her own', async () => {
  const { session } = await import('./session')
  const both = [session(), session()]
  answer({ ok: true, result: lin })
  expect(await Promise.all(both)).toEqual([lin, lin])
  expect(sent).toHaveLength(1)
  const { storageOwner } = await import('./storage-owner')
  expect(storageOwner()).toBe('oLin.')
})

test('a panel that stays silent for three seconds is not waited for any longer', async () => {
  jest.useFakeTimers()
  const { session } = await import('./session')
  const asked = session()
  jest.advanceTimersByTime(2_999)
  expect(localStorage).toHaveLength(0)
  jest.advanceTimersByTime(1)
  jest.useRealTimers()
  expect(await asked).toMatchObject({ openid: expect.stringMatching(/^visitor[0-9a-f]{32}$/) as string, scene: 1001 })
})

test('who opens the shop by itself stays the same stranger', async () => {
  openShop(false)
  const first = await (await import('./session')).session()
  openShop(false)
  const again = await (await import('./session')).session()
  expect(first).toMatchObject({
    openid: expect.stringMatching(/^visitor[0-9a-f]{32}$/) as string,
    scene: 1001,
    query: {},
  })
  expect(again).toEqual(first)
})

/** @jest-environment jsdom */
import { answerersOf } from './answerers'
import type { Visit } from './session'
import type { SharedCard } from './shared-card'
import { bridgeShop } from './shop-bridge'

const prepayment = { package: 'prepay_id=wx20' }
const requests: { path: string; body: unknown; headers: unknown }[] = []
const told: string[][] = []
const cards: SharedCard[] = []
let visit: Visit = { openid: 'oA', scene: 1001 }
let shop: HTMLIFrameElement
let payRefusal: string | undefined

const bill = { amountFen: 1234, description: '拾壳' }
const replies: Readonly<Record<string, unknown>> = {
  '/sim/phone-code': { ok: true, code: 'c0de' },
  '/sim/open-data': { ok: true, cloudID: '27_sealed' },
  '/sim/barcodes': { ok: true, barcodes: [{ barcode: '6901234567892', name: '原味瓜子 160克' }] },
  '/sim/service-message': { ok: true },
  '/call/storefront/about': { ok: true, data: { service: { hours: '9:00–21:00', replyWithinHours: 2 } } },
}

/** Stands for the wire to the local cloud. */
function answerRequests(path: string, init: RequestInit = {}) {
  requests.push({
    path,
    body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    headers: init.headers,
  })
  const refused = init.method === 'POST' && payRefusal !== undefined
  const reply = refused ? { ok: false, refusal: { message: payRefusal } } : (replies[path] ?? bill)
  return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(reply) })
}

beforeAll(() => {
  Object.assign(globalThis, { fetch: answerRequests })
  Object.assign(AbortSignal, { timeout: () => new AbortController().signal })
  document.body.innerHTML = '<div id="screen"><iframe id="shop"></iframe></div>'
  shop = document.getElementById('shop') as HTMLIFrameElement
  bridgeShop({
    shop,
    answerers: answerersOf({ visit: () => Promise.resolve(visit), onCard: (card) => cards.push(card) }),
    told: (...words) => told.push(words),
  })
})
beforeEach(() => {
  requests.length = 0
  payRefusal = undefined
  visit = { openid: 'oA', scene: 1001 }
})

interface Sending {
  readonly origin?: string
  readonly source?: MessageEventSource | null
}

/** What the shop's frame gets back for a message. */
function send(data: object, { origin = location.origin, source = shop.contentWindow }: Sending = {}): Promise<unknown> {
  const frame = shop.contentWindow
  if (!frame) throw new Error('the frame has no window')
  const reply = new Promise((resolve) => {
    frame.postMessage = ((message: unknown) => resolve(message)) as typeof frame.postMessage
  })
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }))
  return reply
}

const ask = (question: string, params?: unknown) => send({ lianpu: 1, id: 'q1', ask: question, params })

/** Lets every promise that can settle do so. */
async function everythingAsked(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

function tap(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector)
  if (!button) throw new Error(`nothing to tap at ${selector}`)
  button.click()
}

test('the shop learns who is there and how she came', async () => {
  expect(await ask('session')).toEqual({
    lianpu: 1,
    id: 'q1',
    ok: true,
    result: { openid: 'oA', scene: 1001, query: {} },
  })
})

test.each([
  ['another origin', { origin: 'http://evil.example' }],
  ['another window', { source: null }],
])('a message from %s is not answered', async (_who, sending) => {
  const answered = jest.fn()
  void send({ lianpu: 1, id: 'q1', ask: 'session' }, sending).then(answered)
  await everythingAsked()
  expect(answered).not.toHaveBeenCalled()
})

test('what the panel cannot do fails in the platform’s shape, inherited names included', async () => {
  for (const question of ['openBluetoothAdapter', 'constructor']) {
    expect(await ask(question)).toMatchObject({
      ok: false,
      error: { errMsg: `${question}:fail not supported by the panel` },
    })
  }
})

test.each([
  ['pay', true, 'requestPayment:ok'],
  ['pay-lose-callback', true, 'requestPayment:ok'],
  ['cancel', false, 'requestPayment:fail cancel'],
  ['pay-late', false, 'requestPayment:fail cancel'],
  ['fail', false, 'requestPayment:fail 支付失败，请更换支付方式后再试'],
])('the pay sheet’s %s is told to the cloud once and to the shop in WeChat’s words', async (outcome, ok, errMsg) => {
  const reply = ask('requestPayment', prepayment)
  tap(`[data-outcome="${outcome}"]`)
  expect(await reply).toEqual({ lianpu: 1, id: 'q1', ok, ...(ok ? { result: { errMsg } } : { error: { errMsg } }) })
  const sent = requests.filter(({ path }) => path === '/sim/pay')
  expect(sent.map(({ body }) => body)).toEqual([{ prepayId: 'wx20', outcome }])
  expect(sent[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-lianpu': '1' })
})

test('Escape on the pay sheet is a cancelled payment', async () => {
  const reply = ask('requestPayment', prepayment)
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(await reply).toMatchObject({ ok: false, error: { errMsg: 'requestPayment:fail cancel' } })
  expect(document.querySelector('.sheet')).toBeNull()
})

test('a payment the cloud refuses keeps the sheet open and says why', async () => {
  payRefusal = '订单已关闭'
  const reply = ask('requestPayment', prepayment)
  tap('[data-outcome="pay"]')
  await everythingAsked()
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('订单已关闭')
  payRefusal = undefined
  tap('[data-outcome="cancel"]')
  expect(await reply).toMatchObject({ ok: false })
})

test('a prepayment without its id never opens the sheet', async () => {
  expect(await ask('requestPayment', { package: 'wx20' })).toMatchObject({ ok: false })
  expect(requests).toEqual([])
})

test('a sample address comes back in the shape of wx.chooseAddress', async () => {
  const reply = ask('chooseAddress')
  tap('.address:nth-of-type(3)')
  expect(await reply).toMatchObject({
    ok: true,
    result: { errMsg: 'chooseAddress:ok', provinceName: '新疆维吾尔自治区', telNumber: '13900000003' },
  })
})

test('a second sheet takes the place of the first, which counts as dismissed', async () => {
  const payment = new Promise((resolve) => {
    const frame = shop.contentWindow
    if (frame) frame.postMessage = ((message: unknown) => resolve(message)) as typeof frame.postMessage
    const data = { lianpu: 1, id: 'q0', ask: 'requestPayment', params: prepayment }
    window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: frame }))
    window.dispatchEvent(
      new MessageEvent('message', {
        data: { lianpu: 1, id: 'q2', ask: 'chooseAddress' },
        origin: location.origin,
        source: frame,
      }),
    )
  })
  expect(await payment).toMatchObject({ id: 'q0', ok: false, error: { errMsg: 'requestPayment:fail cancel' } })
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
})

test('where the shop is, is passed on', () => {
  void send({ lianpu: 1, tell: 'route', path: '/pages/home/index' })
  expect(told.at(-1)).toEqual(['route', '/pages/home/index'])
})

/** Taps the button with these words on the sheet that is open. */
function tapWords(words: string): void {
  const button = [...document.querySelectorAll<HTMLElement>('.sheet button')].find((one) => one.textContent === words)
  if (!button) throw new Error(`no button says ${words}`)
  button.click()
}

test.each([
  ['scanCode', 'scanCode:fail cancel'],
  ['chooseAddress', 'chooseAddress:fail cancel'],
  ['getPhoneNumber', 'getPhoneNumber:fail user deny'],
])('%s that is left fails as WeChat’s own does', async (question, errMsg) => {
  const reply = ask(question)
  await everythingAsked()
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(await reply).toMatchObject({ ok: false, error: { errMsg } })
})

test('a pack is scanned by choosing it, and a number is a barcode', async () => {
  const reply = ask('scanCode')
  await everythingAsked()
  tapWords('原味瓜子 160克6901234567892')
  expect(await reply).toMatchObject({ ok: true, result: { result: '6901234567892', scanType: 'EAN_13' } })
})

test('a typed text is scanned as what it would be: a QR code, or our own code with its page', async () => {
  const type = async (text: string) => {
    const reply = ask('scanCode')
    await everythingAsked()
    const input = document.querySelector<HTMLInputElement>('.sheet input[name=text]')!
    input.value = text
    tapWords('扫这个')
    return reply
  }
  expect(await type('https://example.com/a')).toMatchObject({ result: { scanType: 'QR_CODE' } })
  const page = 'packages/catalog/product/index?scene=p.GZYW.AbC123'
  expect(await type(page)).toMatchObject({ result: { scanType: 'WX_CODE', path: page } })
})

test('a phone number is told by a code of the visitor’s own', async () => {
  const reply = ask('getPhoneNumber')
  await everythingAsked()
  tapWords('允许')
  expect(await reply).toMatchObject({ ok: true, result: { code: 'c0de' } })
  expect(requests.at(-1)).toMatchObject({ path: '/sim/phone-code', headers: { 'x-persona': 'oA' } })
})

test('each message is agreed to by itself; a sheet that is left refuses them all', async () => {
  const params = { tmplIds: ['restock', 'shipped'] }
  const some = ask('requestSubscribeMessage', params)
  document.querySelector<HTMLInputElement>('.sheet input[value=shipped]')!.checked = false
  tapWords('允许')
  expect(await some).toMatchObject({ ok: true, result: { restock: 'accept', shipped: 'reject' } })
  const none = ask('requestSubscribeMessage', params)
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(await none).toMatchObject({ ok: true, result: { restock: 'reject', shipped: 'reject' } })
  expect(await ask('requestSubscribeMessage', { tmplIds: [] })).toMatchObject({ ok: false })
})

test('a shared card keeps its page, its query and who shared it; a foreign picture is not shown', async () => {
  const path = '/packages/catalog/product/index?productId=prdA&s=AbC123&t=abcdefghijkl'
  const shared = { title: '原味瓜子', path, imageUrl: 'https://evil.example/x.png' }
  expect(await ask('shareAppMessage', shared)).toMatchObject({ ok: true })
  expect(cards.at(-1)).toEqual({
    title: '原味瓜子',
    path: 'packages/catalog/product/index',
    query: { productId: 'prdA', s: 'AbC123', t: 'abcdefghijkl' },
    by: 'oA',
  })
  expect(await ask('shareAppMessage', { title: '无' })).toMatchObject({ ok: false })
})

test('a group is told only to who came out of one, sealed for her', async () => {
  expect(await ask('getGroupEnterInfo')).toMatchObject({ ok: false })
  visit = { openid: 'oB', scene: 1008, opengid: 'tGlianpuGroupOfColleagues' }
  expect(await ask('getGroupEnterInfo')).toMatchObject({ ok: true, result: { cloudID: '27_sealed' } })
  expect(requests.at(-1)?.body).toMatchObject({ persona: 'oB', data: { opengid: 'tGlianpuGroupOfColleagues' } })
})

test('customer service records what was typed and answers with its hours', async () => {
  const reply = ask('openCustomerServiceConversation', { from: '订单 ord1' })
  await everythingAsked()
  document.querySelector<HTMLInputElement>('.sheet input')!.value = '什么时候发货'
  tapWords('发送')
  await everythingAsked()
  const sent = requests.find(({ path }) => path === '/sim/service-message')
  expect(sent?.body).toEqual({ persona: 'oA', text: '什么时候发货', about: '订单 ord1' })
  expect(document.querySelector('.bubble--theirs')?.textContent).toBe('收到。客服时间 9:00–21:00，2 小时内回复')
  tapWords('返回')
  expect(await reply).toMatchObject({ ok: true })
})

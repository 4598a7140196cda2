import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { buildProbes, probeConfig, startProbeCloud, type ProbeCloud } from '../support/probe-cloud'

/** Storage, openapi and open data, through the SDK as bundled into the probe functions. */

jest.setTimeout(60_000)

let built: Awaited<ReturnType<typeof buildProbes>>
let cloud: ProbeCloud

beforeAll(async () => {
  built = await buildProbes()
  // Drawing a code takes seconds inside jest, not outside it.
  const probe = { ...probeConfig.functions.probe, timeoutSeconds: 30 }
  cloud = await startProbeCloud(built, {
    functionsConfig: { ...probeConfig, functions: { ...probeConfig.functions, probe } },
  })
})

afterAll(async () => {
  await cloud.close()
  built.remove()
})

const fields = (value: unknown) => value as Record<string, unknown>
const upload = async (path: string, text: string) =>
  fields(await cloud.probe('upload', { path, text, catch: true }))['fileID'] as string

describe('storage', () => {
  test('a file comes back as it was sent, under a cloud:// id', async () => {
    const fileID = await upload('notes/早上.txt', '早上好')
    expect(fileID).toMatch(/^cloud:\/\/local-env\.[a-z0-9-]+\/notes\/早上\.txt$/)
    expect(await cloud.probe('download', { fileID })).toBe('早上好')
  })

  test('a second upload to a path replaces the first', async () => {
    await upload('notes/again.txt', 'first')
    expect(await cloud.probe('download', { fileID: await upload('notes/again.txt', 'second') })).toBe('second')
  })

  test('anyone may read a file by its URL', async () => {
    const fileID = await upload('pictures/one.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { fileList } = fields(await cloud.probe('urls', { fileList: [fileID] })) as {
      fileList: { tempFileURL: string }[]
    }
    const reply = await fetch(String(fileList[0]?.tempFileURL))
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toContain('svg')
    expect(reply.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('a file that is not there has no URL and says so', async () => {
    const fileID = 'cloud://local-env.6c6f-local-env/nothing.txt'
    expect(await cloud.probe('urls', { fileList: [fileID] })).toMatchObject({
      fileList: [{ fileID, status: -503003, tempFileURL: '' }],
    })
  })

  test('a removed file is gone; removing it again says it is not there', async () => {
    const fileID = await upload('notes/short-lived.txt', 'x')
    expect(await cloud.probe('remove', { fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, status: 0 }] })
    expect(await cloud.probe('remove', { fileList: [fileID] })).toMatchObject({
      fileList: [{ fileID, status: -503003 }],
    })
  })

  test.each([
    '../outside.txt',
    'a/../../outside.txt',
    '/absolute.txt',
    '.hidden',
    'a//b.txt',
    'a%2e%2e/b.txt',
    'a\\b.txt',
    '',
  ])('no file is stored at %j', async (path) => {
    expect(await cloud.probe('upload', { path, text: 'x', catch: true })).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('a PUT without the ticket of that path is refused', async () => {
    const put = (authorization: string) =>
      fetch(`${cloud.url}/storage/notes/forged.txt`, { method: 'PUT', body: 'x', headers: { authorization } })
    expect((await put('local 9999999999999 '.padEnd(84, '0'))).status).toBe(403)
    expect((await fetch(`${cloud.url}/storage/notes/forged.txt`)).status).toBe(404)
  })

  test('an id of another environment names no file here', async () => {
    await upload('notes/mine.txt', 'x')
    const fileID = 'cloud://other-env.6c6f-local-env/notes/mine.txt'
    expect(await cloud.probe('urls', { fileList: [fileID] })).toMatchObject({ fileList: [{ status: -503003 }] })
  })
})

const openapi = (api: string, params: unknown) => cloud.probe('openapi', { api, params, catch: true })

describe('openapi', () => {
  test('the picture of a code reads as its page and scene', async () => {
    const { contentType, buffer } = fields(
      await openapi('wxacode.getUnlimited', { page: 'pages/product/index', scene: 'g=guide1&s=3', width: 280 }),
    )
    expect(contentType).toBe('image/png')
    const { data, width, height } = PNG.sync.read(Buffer.from(String(buffer), 'base64'))
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe('pages/product/index?scene=g%3Dguide1%26s%3D3')
  })

  test.each(['', 'x'.repeat(33), 'per%cent', '中文', 'with space'])(
    'the scene %j is refused as WeChat does',
    async (scene) => {
      expect(await openapi('wxacode.getUnlimited', { page: 'pages/home/index', scene })).toMatchObject({
        errCode: 40169,
      })
    },
  )

  test('a code wider than 1280 is refused', async () => {
    expect(await openapi('wxacode.getUnlimited', { scene: 'a', width: 1281 })).toMatchObject({ errCode: 40097 })
  })

  test('a page with a slash in front is refused', async () => {
    expect(await openapi('wxacode.getUnlimited', { page: '/pages/home/index', scene: 'a' })).toMatchObject({
      errCode: 41030,
    })
  })

  const message = { touser: 'oBuyer1', templateId: 'TEMPLATE', page: 'pages/home/index' }

  test('a subscribe message is recorded as sent', async () => {
    await cloud.probe('openapi', {
      api: 'subscribeMessage.send',
      params: { ...message, data: { thing1: { value: '已付款' } } },
    })
    expect(cloud.events.after(0, 1_000)).toContainEqual(
      expect.objectContaining({
        kind: 'openapi.subscribe-message',
        touser: 'oBuyer1',
        data: { thing1: { value: '已付款' } },
      }),
    )
  })

  test.each([
    ['thing1', '一'.repeat(20), '一'.repeat(21)],
    ['phrase2', '已付款', '已付款了哦啊'],
    ['character_string3', 'A'.repeat(32), 'A'.repeat(33)],
    ['amount4', '¥12.50', 'twelve'],
    ['date5', '2026-11-22', 'tomorrow'],
    ['number6', '12', 'twelve'],
    ['name7', '一'.repeat(10), '一'.repeat(11)],
  ])('a value of %s may be %j and not %j', async (name, good, bad) => {
    const send = (value: string) => openapi('subscribeMessage.send', { ...message, data: { [name]: { value } } })
    expect(await send(good)).toMatchObject({ errCode: 0 })
    expect(await send(bad)).toMatchObject({ errCode: 47003 })
  })

  test('WeChat’s own sample of bad words is risky, other words pass', async () => {
    const check = (content: string) =>
      openapi('security.msgSecCheck', { version: 2, scene: 2, openid: 'oBuyer1', content })
    expect(await check('好吃')).toMatchObject({ result: { suggest: 'pass', label: 100 } })
    expect(await check('特3456书yuuo莞6543李zxcz蒜7782法fgnv级')).toMatchObject({ result: { suggest: 'risky' } })
    expect(await check('x'.repeat(2_501))).toMatchObject({ errCode: 44991 })
  })

  test.each(['image/png', 'image/jpeg'])(
    'a picture of type %s with WeChat’s sample in it is risky, others pass',
    async (contentType) => {
      const check = (bytes: Buffer, type = contentType) =>
        cloud.probe('picture', { contentType: type, base64: bytes.toString('base64'), catch: true })
      expect(await check(Buffer.from('any picture'))).toMatchObject({ errCode: 0 })
      expect(await check(Buffer.from('x特3456书yuuo莞6543李zxcz'))).toMatchObject({ errCode: 87014 })
      expect(await check(Buffer.from('text'), 'text/plain')).toMatchObject({ errCode: 40004 })
    },
  )

  const phoneCode = async (persona: string, body: object = {}) => {
    const headers = { 'content-type': 'application/json', 'x-persona': persona }
    const reply = await fetch(`${cloud.url}/sim/phone-code`, { method: 'POST', headers, body: JSON.stringify(body) })
    return fields(await reply.json())
  }

  test('the code of a phone number tells it once, within five minutes', async () => {
    const ask = (code: unknown) => openapi('phonenumber.getPhoneNumber', { code })
    const { code } = await phoneCode('oBuyer1', { phoneNumber: '13800000001' })
    expect(await ask(code)).toMatchObject({
      errCode: 0,
      phoneInfo: { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86', watermark: {} },
    })
    expect(await ask(code)).toMatchObject({ errCode: 40029 })
    expect(await ask('made-up')).toMatchObject({ errCode: 40029 })
    const { code: late } = await phoneCode('oBuyer1')
    await cloud.clock.advance(5 * 60_000 + 1_000)
    expect(await ask(late)).toMatchObject({ errCode: 40029 })
  })

  test('a code is for a person, and a number is digits', async () => {
    expect(await phoneCode('not an openid')).toMatchObject({ ok: false })
    expect(await phoneCode('oBuyer1', { phoneNumber: '123 45678' })).toMatchObject({ ok: false })
  })

  test('an api that is not in the function’s config.json is refused with -604101', async () => {
    expect(await openapi('wxacode.get', { path: 'pages/home/index' })).toMatchObject({ errCode: -604101 })
  })

  test('an api that is permitted but not simulated is refused by name, not answered', async () => {
    expect(await openapi('logistics.addOrder', {})).toMatchObject({ errCode: -604100 })
    expect(cloud.events.after(0, 1_000)).toContainEqual(
      expect.objectContaining({ kind: 'openapi.refused', api: 'logistics.addOrder' }),
    )
  })
})

describe('open data', () => {
  const phoneNumber = { phoneNumber: '13800000000' }
  const phone = { openid: 'oBuyer1', source: 'wx_client' }
  const received = async (event: Record<string, unknown>, openid = 'oBuyer1') => {
    const { result } = await cloud.invoke({ name: 'inner', event, ...phone, openid })
    return result.ok ? fields(JSON.parse(result.reply)) : {}
  }
  const mark = (cloudID: string) => ({ $cloudID: cloudID })

  test('a CloudID at the top of the event becomes its data, and the context says which field it was', async () => {
    const cloudID = cloud.openData.mint('oBuyer1', phoneNumber)
    const { event, OPEN_DATA_INFO } = await received({ openData: mark(cloudID) })
    expect(event).toMatchObject({
      openData: { cloudID, data: { ...phoneNumber, watermark: { appid: expect.any(String) } } },
    })
    expect(JSON.parse(String(OPEN_DATA_INFO))).toEqual({ keys: ['openData'] })
  })

  test('an object of the same shape made by a client is passed on, but not listed', async () => {
    const forged = { openData: { cloudID: 'forged', data: phoneNumber } }
    expect(await received(forged)).toMatchObject({ event: forged })
    expect((await received(forged))['OPEN_DATA_INFO']).toBeUndefined()
  })

  test('a CloudID nobody was given becomes the platform’s refusal', async () => {
    expect(await received({ openData: mark('27_forged') })).toMatchObject({ event: { openData: { errCode: -601005 } } })
  })

  test('another person’s CloudID is refused', async () => {
    const cloudID = cloud.openData.mint('oVictim', phoneNumber)
    const reply = await received({ openData: mark(cloudID) })
    expect(reply).toMatchObject({ event: { openData: { errCode: -601007 } } })
    expect(JSON.stringify(reply)).not.toContain('13800000000')
  })

  test('a nested one stays as it is', async () => {
    const nested = { input: { openData: mark(cloud.openData.mint('oBuyer1', phoneNumber)) } }
    expect(await received(nested)).toMatchObject({ event: nested })
  })

  test('only five are replaced in one call', async () => {
    const marks = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((field) => [`f${String(field)}`, mark(cloud.openData.mint('oBuyer1', phoneNumber))]),
    )
    const { OPEN_DATA_INFO } = await received(marks)
    expect(JSON.parse(String(OPEN_DATA_INFO))).toEqual({ keys: ['f1', 'f2', 'f3', 'f4', 'f5'] })
  })

  test('the phone sends one by header, and gets one from the panel', async () => {
    const post = (path: string, headers: Record<string, string>, body: unknown) =>
      fetch(cloud.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const minted = await post('/sim/open-data', { 'x-lianpu': '1' }, { persona: 'oBuyer1', data: phoneNumber })
    const { cloudID } = (await minted.json()) as { cloudID: string }
    const reply = await post('/call/probe/event', { 'x-persona': 'oBuyer1', 'x-open-data': `openData=${cloudID}` }, {})
    expect(await reply.json()).toMatchObject({ data: { openData: { cloudID, data: phoneNumber } } })
  })

  test('getOpenData answers for the caller’s own ids', async () => {
    const mine = cloud.openData.mint('oBuyer1', phoneNumber)
    expect(await cloud.probe('openData', { list: [mine] })).toMatchObject({
      list: [{ cloudID: mine, data: phoneNumber }],
    })
    const victims = cloud.openData.mint('oVictim', phoneNumber)
    expect(await cloud.probe('openData', { list: [victims] })).toMatchObject({
      list: [{ cloudID: victims, errCode: -601007 }],
    })
  })

  test('one is good for five minutes of the cloud’s clock', async () => {
    const cloudID = cloud.openData.mint('oBuyer1', phoneNumber)
    await cloud.clock.advance(4 * 60_000)
    expect(await received({ openData: mark(cloudID) })).toMatchObject({ event: { openData: { data: phoneNumber } } })
    await cloud.clock.advance(61_000)
    expect(await received({ openData: mark(cloudID) })).toMatchObject({ event: { openData: { errCode: -601006 } } })
  })
})

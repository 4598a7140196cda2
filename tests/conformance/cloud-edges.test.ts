import { rmSync } from 'node:fs'
import { buildProbes, startProbeCloud, type ProbeCloud } from '../support/probe-cloud'

/** The cloud's edges: timers and its clock, HTTP access, the door for phones. */

jest.setTimeout(60_000)

let built: Awaited<ReturnType<typeof buildProbes>>
let cloud: ProbeCloud

beforeAll(async () => {
  built = await buildProbes()
  cloud = await startProbeCloud(built)
})

afterAll(async () => {
  await cloud.close()
  built.remove()
})

const minute = 60_000
interface Tick {
  time: string
  ok: boolean
}
const ticksOf = (from: ProbeCloud) =>
  from.events.after(0, 5_000).filter(({ kind }) => kind === 'trigger') as unknown as Tick[]

describe('the clock and timers', () => {
  test('moving forward fires every due trigger in order, each at its own time', async () => {
    const before = ticksOf(cloud).length
    const from = cloud.clock.now()
    await cloud.clock.advance(16 * minute)
    const ticks = ticksOf(cloud).slice(before)
    const due = [1, 2, 3].map((step) => new Date((Math.floor(from / (5 * minute)) + step) * 5 * minute))
    expect(ticks.slice(0, 3).map(({ time }) => time)).toEqual(due.map((at) => `${at.toISOString().slice(0, 19)}Z`))
    expect(ticks.every(({ ok }) => ok)).toBe(true)
    expect(cloud.clock.now() - from).toBeGreaterThanOrEqual(16 * minute)
  })

  test('a function sees the time it was due at, not the time that is moved to', async () => {
    const from = cloud.clock.now()
    await cloud.clock.advance(11 * minute)
    const database = await outsideDatabase()
    const { data } = await database
      .collection('ticks')
      .where({ at: database.command.gte(from) })
      .get()
    const lateness = data.map(({ at, event }: { at: number; event: { Time: string } }) => at - Date.parse(event.Time))
    expect(lateness.length).toBeGreaterThanOrEqual(2)
    expect(Math.max(...lateness)).toBeLessThan(minute)
    expect(Math.min(...lateness)).toBeGreaterThanOrEqual(0)
  })

  test('a timer calls with the platform’s event, as wx_trigger and nobody', async () => {
    const database = await outsideDatabase()
    const { data } = await database.collection('ticks').limit(1).get()
    expect(data[0]).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'tick', Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d[05]:00Z$/) },
      source: 'wx_trigger',
      openid: null,
    })
  })

  test('a phone cannot play the timer', async () => {
    expect((await cloud.call('ticker', 'tick', {}, 'oBuyer1')).status).toBe(404)
  })

  test('backwards is refused', async () => {
    const before = cloud.clock.now()
    const { status } = await post('/sim/clock', { advanceMs: -1 })
    expect(status).toBe(400)
    expect(cloud.clock.now()).toBeGreaterThanOrEqual(before)
  })

  test('the functions’ Date moves with it', async () => {
    const before = ((await cloud.probe('time')) as { now: number }).now
    await post('/sim/clock', { advanceMs: 3 * minute })
    const moved = ((await cloud.probe('time')) as { now: number }).now - before
    expect(moved).toBeGreaterThanOrEqual(3 * minute)
    expect(moved).toBeLessThan(4 * minute)
  })

  test('a cloud that starts again is still where it was moved to', async () => {
    const first = await startProbeCloud(built)
    await first.clock.advance(100 * minute)
    const { dir } = first
    const offset = first.clock.offsetMs()
    first.events.add('kept', {})
    await first.stop()
    const second = await startProbeCloud(built, { dir })
    expect(second.clock.offsetMs()).toBe(offset)
    expect(second.events.after(0, 5_000)).toContainEqual(expect.objectContaining({ kind: 'kept' }))
    await second.close()
    const fresh = await startProbeCloud(built, { dir, fresh: true })
    expect(fresh.clock.offsetMs()).toBe(0)
    await fresh.close()
    rmSync(dir, { recursive: true, force: true })
  })
})

/** The published SDK in this process, as an outside program. */
async function outsideDatabase() {
  Object.assign(process.env, cloud.sdkEnvironment)
  const { default: sdk } = await import('wx-server-sdk')
  sdk.init({ env: 'local-env' })
  return sdk.database() as unknown as {
    command: { gte(value: number): unknown }
    collection(name: string): {
      where(terms: unknown): { get(): Promise<{ data: { at: number; event: { Time: string } }[] }> }
      limit(count: number): { get(): Promise<{ data: unknown[] }> }
    }
  }
}

const json = { 'content-type': 'application/json', 'x-lianpu': '1' }
const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
  fetch(cloud.url + path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

describe('HTTP access', () => {
  const received = async (path: string, init: RequestInit = {}) =>
    (await (await fetch(cloud.url + path, init)).json()) as {
      event: Record<string, unknown>
      context: Record<string, unknown>
    }

  test('gives the platform’s event, with the body as text', async () => {
    const { event } = await received('/http/web/pay/notify?a=1&b=%E4%B8%AD', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Custom-Header': 'Kept' },
      body: '{"说": "原样"}',
    })
    expect(event).toMatchObject({
      path: '/pay/notify',
      httpMethod: 'POST',
      headers: { 'x-custom-header': 'Kept', 'content-type': 'application/json' },
      queryStringParameters: { a: '1', b: '中' },
      requestContext: { envId: 'local-env', requestId: expect.any(String) },
      body: '{"说": "原样"}',
      isBase64Encoded: false,
    })
  })

  test('carries nobody’s identity and no phone’s source', async () => {
    const { event, context } = await received('/http/web', { headers: { 'x-persona': 'oBuyer1' } })
    expect(context['OPENID']).toBeUndefined()
    expect(context['SOURCE']).toBeUndefined()
    expect(event['userInfo']).toBeUndefined()
  })

  test('gives bytes that are not text as base64', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0xfe])
    const body = { isBase64Encoded: true, body: bytes.toString('base64') }
    const octets = { 'content-type': 'application/octet-stream' }
    expect((await received('/http/web', { method: 'POST', headers: octets, body: bytes })).event).toMatchObject(body)
    const lying = { 'content-type': 'application/json' }
    expect((await received('/http/web', { method: 'POST', headers: lying, body: bytes })).event).toMatchObject(body)
  })

  const replied = (reply: unknown) => fetch(`${cloud.url}/http/web?reply=${encodeURIComponent(JSON.stringify(reply))}`)

  test('sends the status, headers and body a function returns', async () => {
    const reply = await replied({ statusCode: 418, headers: { 'x-made-by': 'web' }, body: '你好' })
    expect(reply.status).toBe(418)
    expect(reply.headers.get('x-made-by')).toBe('web')
    expect(await reply.text()).toBe('你好')
  })

  test('sends base64 as the bytes it stands for', async () => {
    const reply = await replied({
      statusCode: 200,
      headers: { 'content-type': 'image/png' },
      body: 'AAH/',
      isBase64Encoded: true,
    })
    expect([...new Uint8Array(await reply.arrayBuffer())]).toEqual([0, 1, 255])
  })

  test('sends anything else as JSON', async () => {
    const reply = await replied({ just: 'data' })
    expect(reply.headers.get('content-type')).toContain('application/json')
    expect(await reply.json()).toEqual({ just: 'data' })
  })

  test('is not there for a function without it', async () => {
    expect((await fetch(`${cloud.url}/http/probe`)).status).toBe(404)
  })

  test('a function served over HTTP is not there for phones when it does not speak their language', async () => {
    expect((await cloud.call('web', 'anything', {}, 'oBuyer1')).status).toBe(404)
  })
})

describe('the door for phones', () => {
  const asPhone = { 'content-type': 'application/json', 'x-persona': 'oBuyer1' }

  test('answers with the data and what it cost', async () => {
    const reply = await post('/call/probe/whoami', {}, asPhone)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({
      ok: true,
      data: { OPENID: 'oBuyer1' },
      meta: { dbCalls: 0, depth: 0, serverMs: expect.any(Number) },
    })
  })

  test.each([
    ['no persona', '{}', { 'content-type': 'application/json', 'x-lianpu': '1' }],
    ['a persona that is no openid', '{}', { 'content-type': 'application/json', 'x-persona': 'no spaces' }],
    ['a body that is not JSON', '{"a":', asPhone],
    ['a body that would change a prototype', '{"__proto__": {"a": 1}}', asPhone],
    ['open data that names no field', '{}', { ...asPhone, 'x-open-data': '27_abc' }],
  ])('%s is malformed, said in Chinese', async (_what, body, headers) => {
    const reply = await post('/call/probe/whoami', body, headers)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({
      ok: false,
      refusal: { code: 'MALFORMED', message: '填写的内容有误，请检查后再试' },
    })
  })

  test('an unknown function or action is 404', async () => {
    expect((await post('/call/nobody/x', {}, asPhone)).status).toBe(404)
    expect((await post('/call/probe/nothing-like-this', {}, asPhone)).status).toBe(404)
  })

  test('a bug is 500', async () => {
    expect((await post('/call/probe/boom', {}, asPhone)).status).toBe(500)
  })
})

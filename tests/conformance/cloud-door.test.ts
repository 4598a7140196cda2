import { get, request } from 'node:http'
import { buildProbes, startProbeCloud, type ProbeCloud } from '../support/probe-cloud'

/** What the cloud refuses at its door: other hosts, other origins, requests a page could send unasked. */

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

const json = { 'content-type': 'application/json', 'x-lianpu': '1' }
const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
  fetch(cloud.url + path, { method: 'POST', headers, body: JSON.stringify(body) })

/** A request as fetch would not let one make it. */
const rawStatus = (headers: Record<string, string>, method = 'GET', path = '/healthz') =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = (method === 'GET' ? get : request)(cloud.url + path, { method, headers }, (reply) => {
      reply.resume()
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers })
    })
    sent.on('error', reject)
    sent.end(method === 'GET' ? undefined : '{}')
  })

describe('what is refused at the door', () => {
  test('it listens on 127.0.0.1 alone, by that name or localhost', async () => {
    expect((await rawStatus({})).status).toBe(200)
    expect((await rawStatus({ host: `localhost:${String(cloud.port)}` })).status).toBe(200)
  })

  test.each(['evil.example', 'evil.example:5710', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example'])(
    'a request for host %s',
    async (host) => {
      expect((await rawStatus({ host })).status).toBe(403)
    },
  )

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'a page of origin %s',
    async (origin) => {
      expect((await rawStatus({ origin })).status).toBe(403)
      expect((await rawStatus({ origin, authorization: 'TC3' }, 'POST', '/admin')).status).toBe(403)
      expect((await rawStatus({ origin }, 'POST', '/http/web')).status).toBe(403)
    },
  )

  test('its own origin is let in', async () => {
    expect((await rawStatus({ origin: cloud.url })).status).toBe(200)
  })

  test('a change a form could send: no JSON type, or no header of ours', async () => {
    expect((await post('/sim/clock', { advanceMs: 0 }, { 'content-type': 'text/plain', 'x-lianpu': '1' })).status).toBe(
      403,
    )
    expect((await post('/sim/clock', { advanceMs: 0 }, { 'content-type': 'application/json' })).status).toBe(403)
    expect((await post('/sim/clock', { advanceMs: 0 })).status).toBe(200)
  })

  test('no page of another origin is ever given leave', async () => {
    const { headers } = await rawStatus(
      { origin: cloud.url, 'access-control-request-method': 'POST' },
      'OPTIONS',
      '/sim/clock',
    )
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('an unsigned request to the wire', async () => {
    const reply = await post('/admin', { action: 'database.getDocument', collectionName: 'things' })
    expect(await reply.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })

  test('a made-up call token on the wire', async () => {
    const body = { action: 'database.getDocument', collectionName: 'things', wxCloudApiToken: 'callforged' }
    const reply = await post('/admin', body, { ...json, authorization: 'TC3-HMAC-SHA256 x' })
    expect(await reply.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })

  test('an action the wire does not have', async () => {
    const reply = await post('/admin', { action: 'auth.getUserInfo' }, { ...json, authorization: 'TC3-HMAC-SHA256 x' })
    expect(await reply.json()).toMatchObject({ code: 'INVALID_ACTION' })
  })
})

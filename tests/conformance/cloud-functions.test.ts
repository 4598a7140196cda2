import { buildProbes, probeConfig, startProbeCloud, type ProbeCloud } from '../support/probe-cloud'

/** How functions run: identity, isolation, limits, counting. Through the SDK as bundled into the probe functions. */

jest.setTimeout(60_000)

const patient = { ...probeConfig.functions.probe, timeoutSeconds: 30 }
const patientConfig = { ...probeConfig, functions: { ...probeConfig.functions, probe: patient } }

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

const fields = (value: unknown) => value as Record<string, unknown>
const phone = { openid: 'oBuyer1', source: 'wx_client' }
const replyOf = async (
  name: string,
  event: Record<string, unknown>,
  caller: { openid?: string; source: string } = phone,
) => {
  const { result } = await cloud.invoke({ name, event, ...caller })
  return result.ok ? (JSON.parse(result.reply) as Record<string, unknown>) : result.error
}

describe('who is calling', () => {
  test('a phone is known by its openid, app and source', async () => {
    expect(await cloud.probe('whoami', {}, 'oSomebody')).toMatchObject({
      OPENID: 'oSomebody',
      APPID: expect.stringMatching(/^wx/),
      SOURCE: 'wx_client',
      ENV: 'local-env',
    })
  })

  test('the token of a call is not shown in its context', async () => {
    expect(JSON.stringify(await cloud.probe('whoami'))).not.toMatch(/call[0-9a-f]{36}/)
  })

  test('a function called by a function has the same person and a longer source', async () => {
    const inner = fields(await cloud.probe('invoke', { name: 'inner', data: {} }, 'oSomebody'))
    expect(inner).toMatchObject({ OPENID: 'oSomebody', SOURCE: 'wx_client,scf' })
  })

  test('the event carries what the platform injects for a phone', async () => {
    const event = fields(await cloud.probe('event', { a: 1 }, 'oSomebody'))
    expect(event).toMatchObject({ action: 'event', input: { a: 1 }, userInfo: { openId: 'oSomebody' }, tcbContext: {} })
  })

  test('userInfo of the event is the platform’s even when the caller sends its own', async () => {
    const event = { action: 'event', input: {}, userInfo: { openId: 'oVictim' } }
    expect(fields((await replyOf('probe', event)) as object)).toMatchObject({
      data: { userInfo: { openId: 'oBuyer1' } },
    })
  })

  test('the context names the function, its limits and the request', async () => {
    expect(await cloud.probe('context')).toMatchObject({
      function_name: 'probe',
      memory_limit_in_mb: 256,
      time_limit_in_ms: 3000,
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })
})

describe('a crowd', () => {
  let busy: ProbeCloud
  beforeAll(async () => {
    busy = await startProbeCloud(built, { functionsConfig: patientConfig })
  })
  afterAll(() => busy.close())

  test('of 200 people at once never sees another one’s identity', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `oPerson${String(index)}`)
    const seen = await Promise.all(people.map((persona) => busy.probe('identities', {}, persona)))
    expect(seen).toEqual(people.map((persona) => Array<string>(5).fill(persona)))
  })

  test('is served 64 at a time', async () => {
    const most = await Promise.all(Array.from({ length: 130 }, () => busy.probe('crowd', { ms: 50 })))
    expect(Math.max(...most.map(Number))).toBe(64)
  })

  test('that each call another function does not wait for itself', async () => {
    const calls = Array.from({ length: 70 }, () => busy.probe('invoke', { name: 'inner', data: {} }))
    expect(await Promise.all(calls)).toHaveLength(70)
  })
})

describe('what a function sees', () => {
  test('only the variables granted to it, of those the host offers', async () => {
    const env = fields(await cloud.probe('env'))
    expect(env).toMatchObject({ PROBE_NAME: 'probe', SHARED_BRAND: 'shared' })
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['INNER_SECRET']))
    expect(env['UNDECLARED']).toBeUndefined()
    expect(env['HOME']).toBeUndefined()
  })

  test('another function’s secret is that function’s alone', async () => {
    expect(fields(await cloud.probe('invoke', { name: 'inner', data: {} }))['secret']).toBe('inner-only')
  })

  test('the clock of the cloud, in UTC', async () => {
    const time = fields(await cloud.probe('time'))
    expect(time['zone']).toBe(0)
    expect(time['parsed']).toBe(5)
    expect(String(time['text'])).toContain('GMT+0000')
    expect(Math.abs(Number(time['now']) - cloud.clock.now())).toBeLessThan(2_000)
  })

  test('its own state from the call before, on a warm instance', async () => {
    const first = Number(await cloud.probe('count'))
    expect(await cloud.probe('count')).toBe(first + 1)
  })

  test('what it prints is in the events, with its name', async () => {
    await cloud.probe('log', { text: 'hello' })
    expect(cloud.events.after(0, 1000)).toContainEqual(
      expect.objectContaining({ kind: 'function.console', function: 'probe', level: 'warn', text: 'said hello' }),
    )
  })
})

describe('limits and failures', () => {
  test('a function that throws fails with the platform’s code and its own words', async () => {
    expect(await replyOf('probe', { action: 'boom', input: {} })).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errCode: -504002,
      message: expect.stringContaining('Error: boom'),
    })
  })

  test('a function nobody deployed is not found', async () => {
    expect(await replyOf('nobody', {})).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    expect((await cloud.call('nobody', 'x', {}, 'oBuyer1')).status).toBe(404)
  })

  test('arguments of more than 100 KB are refused before the function runs', async () => {
    const input = { text: 'x'.repeat(100 * 1024) }
    expect(await replyOf('probe', { action: 'event', input })).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
    const fits = { text: 'x'.repeat(100 * 1024 - 200) }
    expect(await replyOf('probe', { action: 'whoami', input: fits })).toMatchObject({ ok: true })
  })

  test('a reply of more than 1 MB is refused with -604001', async () => {
    expect(await replyOf('probe', { action: 'large', input: { bytes: 1024 * 1024 } })).toMatchObject({
      errCode: -604001,
    })
    expect(await replyOf('probe', { action: 'large', input: { bytes: 1024 * 1024 - 100 } })).toMatchObject({ ok: true })
  })

  test('a function called by another fails there with the platform’s code', async () => {
    expect(await cloud.probe('invoke', { name: 'nobody', data: {}, catch: true })).toMatchObject({
      errCode: -1,
      code: 'FUNCTION_NOT_FOUND',
    })
  })

  test('a module left out of the bundle throws by its name when it is used', async () => {
    expect(await cloud.probe('stub', { catch: true })).toMatchObject({
      message: expect.stringContaining('config/function-stubs.json'),
    })
  })
})

describe('counting', () => {
  const metaOf = async (action: string, input: unknown) =>
    (await cloud.call('probe', action, input, 'oBuyer1')).body.meta

  test('requests one after another are as deep as they are many', async () => {
    expect(await metaOf('chain', { steps: 3 })).toMatchObject({ dbCalls: 3, depth: 3 })
  })

  test('requests side by side are one deep', async () => {
    expect(await metaOf('fan', { width: 8 })).toMatchObject({ dbCalls: 8, depth: 1 })
  })

  test('a call without requests counts none', async () => {
    expect(await metaOf('whoami', {})).toMatchObject({
      dbCalls: 0,
      depth: 0,
      transactions: { started: 0, committed: 0 },
    })
  })

  test('what a called function asks counts for its caller', async () => {
    expect(await metaOf('invoke', { name: 'inner', data: { reads: 2 } })).toMatchObject({ dbCalls: 2, depth: 2 })
  })

  test('transactions are counted by start and commit', async () => {
    expect(await metaOf('transaction', { id: 'in-transaction' })).toMatchObject({
      dbCalls: 3,
      depth: 3,
      transactions: { started: 1, committed: 1 },
    })
  })

  test('calls at the same time are counted apart', async () => {
    const metas = await Promise.all([1, 2, 3, 4].map((steps) => metaOf('chain', { steps })))
    expect(metas.map((meta) => meta?.dbCalls)).toEqual([1, 2, 3, 4])
    expect(metas.map((meta) => meta?.depth)).toEqual([1, 2, 3, 4])
  })
})

describe('a function that goes wrong', () => {
  const short = { ...probeConfig.functions.probe, timeoutSeconds: 1 }
  const functionsConfig = { ...probeConfig, functions: { ...probeConfig.functions, probe: short } }
  let wild: ProbeCloud

  beforeAll(async () => {
    wild = await startProbeCloud(built, { functionsConfig })
  })
  afterAll(() => wild.close())

  const outcome = async (event: Record<string, unknown>) =>
    (await wild.invoke({ name: 'probe', event, ...phone })).result

  test('runs out of time with the platform’s code, and the next call is served', async () => {
    expect(await outcome({ action: 'wait', input: { ms: 5_000 } })).toMatchObject({
      error: { errCode: -504003, message: 'Invoking task timed out after 1 seconds' },
    })
    expect(await wild.probe('whoami')).toMatchObject({ OPENID: 'oBuyer1' })
  })

  test('writes nothing after its time is over', async () => {
    expect(await outcome({ action: 'late', input: { ms: 1_300, id: 'too-late' } })).toMatchObject({
      error: { errCode: -504003 },
    })
    await wild.probe('wait', { ms: 600 })
    expect(wild.events.after(0, 1000).filter(({ kind }) => kind === 'wire.refused')).toHaveLength(1)
  })

  test('the phone is told of a bug, with 500', async () => {
    const { status, body } = await wild.call('probe', 'boom', {}, 'oBuyer1')
    expect(status).toBe(500)
    expect(body).toMatchObject({ ok: false, refusal: { code: 'INTERNAL', message: '服务开小差了，请稍后再试' } })
  })

  test('a loop that never ends costs its own call and those running beside it, nothing after', async () => {
    const beside = wild.invoke({ name: 'inner', event: { waitMs: 2_900 }, ...phone })
    await wild.invoke({ name: 'inner', event: {}, ...phone }) // by now the one beside has begun
    const blocked = await outcome({ action: 'block', input: {} })
    expect(blocked).toMatchObject({ ok: false, error: { errCode: -504003 } })
    expect((await beside).result).toMatchObject({
      error: { errCode: -504002, message: 'probe blocked the function process' },
    })
    expect(await wild.probe('whoami')).toMatchObject({ OPENID: 'oBuyer1' })
  })

  test('a process that ends is replaced; the call that ended it fails', async () => {
    expect(await outcome({ action: 'exit', input: {} })).toMatchObject({
      error: { errCode: -504002, message: expect.stringContaining('exit code 3') },
    })
    expect(await wild.probe('whoami')).toMatchObject({ OPENID: 'oBuyer1' })
  })

  test('a loop left over from an answered call is found, and waiting calls are served by the next process', async () => {
    const before = wild.events.latest()
    const isFound = () => wild.events.after(before, 1_000).some(({ kind }) => kind === 'function.process-lost')
    expect(await wild.probe('blockLater')).toBe('answered')
    while (!isFound()) await wild.probe('whoami')
    expect(await wild.probe('whoami')).toMatchObject({ OPENID: 'oBuyer1' })
  })
})

describe('fresh instances', () => {
  test('keep no state from call to call', async () => {
    const fresh = await startProbeCloud(built, { freshInstances: true })
    try {
      expect([await fresh.probe('count'), await fresh.probe('count')]).toEqual([1, 1])
    } finally {
      await fresh.close()
    }
  })
})

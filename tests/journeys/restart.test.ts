import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hangzhou, newClientKey } from '../support/buying'

const buyer = 'oLianpuRestartBuyer'
const dir = mkdtempSync(join(tmpdir(), 'lianpu-restart-'))
let running: ChildProcess | undefined

afterAll(() => {
  running?.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

/** Starts the shop as `npm start` does, on a free port. @returns its address once it says so */
async function start(): Promise<string> {
  const child = spawn(process.execPath, ['dist/local-cloud/main.cjs', '--port', '0', '--data', dir, '--shop'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', () => {
      reject(new Error(`the shop ended: ${said}`))
    })
  })
}

async function kill(): Promise<void> {
  const child = running
  if (!child) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

async function ask(url: string, path: string, input: object) {
  const reply = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': buyer, 'x-lianpu': '1' },
    body: JSON.stringify(input),
  })
  const body = (await reply.json()) as { ok: boolean; data: Record<string, unknown> }
  if (!body.ok) throw new Error(`${path}: ${JSON.stringify(body)}`)
  return body.data
}

test('a shop that is killed and started again still has the order, its payment, its stock and its clock', async () => {
  const first = await start()
  const lines = [{ skuId: 'skuGZYW260', quantity: 2 }]
  const quote = await ask(first, '/call/orders/quote', { lines, province: hangzhou.province })
  const { payableFen } = quote['sum'] as { payableFen: number }
  const order = { clientKey: newClientKey(), lines, address: hangzhou, expectedPayableFen: payableFen }
  const { orderId } = await ask(first, '/call/orders/place', order)
  const params = await ask(first, '/call/orders/prepay', { orderId })
  const prepayId = String(params['package']).replace('prepay_id=', '')
  await ask(first, '/sim/clock', { advanceMs: 60_000 })
  await ask(first, '/sim/pay', { prepayId, outcome: 'pay' })
  const before = await ask(first, '/call/orders/detail', { orderId })
  expect(before).toMatchObject({ status: 'paid', guide: { name: expect.any(String) as string } })
  const stock = await ask(first, '/call/orders/quote', { lines })
  await kill()

  const second = await start()
  const after = await ask(second, '/call/orders/detail', { orderId })
  expect(after).toEqual({ ...before, serverNow: expect.any(Number) as number })
  expect(after['serverNow']).toBeGreaterThan(before['serverNow'] as number)
  expect((await ask(second, '/call/orders/quote', { lines }))['lines']).toEqual(stock['lines'])
  expect(await ask(second, '/call/orders/place', order)).toMatchObject({ orderId, status: 'paid' })
})

test('keys are readable by their owner alone', () => {
  expect(statSync(join(dir, 'pay', 'keys.json')).mode & 0o777).toBe(0o600)
})

test('a second shop on the same data is refused in words', async () => {
  const child = spawn(process.execPath, ['dist/local-cloud/main.cjs', '--port', '0', '--data', dir, '--shop'])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(1)
  expect(said).toContain(dir)
})

import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { build } from 'esbuild'
import { anOrder, seconds, startPayLab } from '../../../tests/support/pay-lab'
import { createWechatPay } from '#server/wechat-pay/wechat-pay'
import { wechatPayConfigFromEnvironment } from '#server/wechat-pay/wechat-pay-config'

const root = join(__dirname, '../../..')
const script = join(root, '.cache', `pay-process-${String(process.pid)}.cjs`)
let child: ChildProcessByStdio<Writable, Readable, null> | undefined
let door: Server | undefined

afterEach(() => {
  child?.kill('SIGKILL')
  door?.close()
  rmSync(script, { force: true })
})

test('what was answered before kill -9 is there after it, the unanswered notice included', async () => {
  await build({
    entryPoints: [join(root, 'tests/support/pay-process.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    packages: 'external',
    alias: { '#local-cloud': join(root, 'local-cloud') },
    logLevel: 'error',
  })
  const bodies: string[] = []
  door = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString())
      response.writeHead(bodies.length === 1 ? 500 : 204).end()
    })
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const dir = mkdtempSync(join(tmpdir(), 'lianpu-killed-'))

  child = spawn(process.execPath, [script, dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const environment = JSON.parse(((await lines.next()) as { value: string }).value) as Record<string, string>
  const notifyUrl = `http://127.0.0.1:${String((door.address() as AddressInfo).port)}/notify`
  const config = { ...wechatPayConfigFromEnvironment(environment, Date.now), notifyUrl }
  const client = createWechatPay(config)
  await client.prepay(anOrder('pay0000001'))
  await client.prepay(anOrder('pay0000002'))
  child.stdin.write('pay0000001\n')
  await lines.next()
  child.kill('SIGKILL')
  await once(child, 'exit')

  const lab = await startPayLab({ dir })
  try {
    expect(lab.config.apiV3Key).toBe(config.apiV3Key)
    expect(await lab.client.query('pay0000001')).toMatchObject({ tradeState: 'SUCCESS', totalFen: 4990 })
    expect(await lab.client.query('pay0000002')).toMatchObject({ tradeState: 'NOTPAY' })
    expect(bodies).toHaveLength(1)
    await lab.advance(seconds(20))
    expect(bodies).toEqual([bodies[0], bodies[0]])
  } finally {
    await lab.stop()
  }
})

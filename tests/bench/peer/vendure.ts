import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { cpuMsOfFamily } from '../process-cost'
import { startPostgres } from './postgres'

const home = '.cache/peer/vendure'
/** Exact, with the one override without which it does not start. */
const manifest = {
  name: 'peer',
  private: true,
  dependencies: { '@vendure/core': '3.7.3', pg: '8.16.3' },
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
}

/** What shops would take instead of this one, on this machine. */
export interface Peer {
  /** One order of one unit, paid by its dummy handler. @returns whether it was sold */
  buy(variantId: number): Promise<boolean>
  cpuMs(): number
  close(): Promise<void>
}

/** @throws Error in words when npm cannot fetch it */
async function install(): Promise<void> {
  if (existsSync(join(home, 'installed'))) return
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest))
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund']
  const child = spawn('npm', args, { cwd: home, stdio: ['ignore', 'ignore', 'ignore'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0)
    throw new Error(`--peer needs Vendure from npm, and npm could not install it in ${home}: see npm install there.`)
  writeFileSync(join(home, 'installed'), '')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

const steps = {
  add: 'mutation ($id: ID!) { r: addItemToOrder(productVariantId: $id, quantity: 1) { __typename ... on Order { id } } }',
  customer:
    'mutation ($email: String!) { r: setCustomerForOrder(input: { firstName: "Lin", lastName: "Xiaoyu", emailAddress: $email }) { __typename } }',
  address:
    'mutation { r: setOrderShippingAddress(input: { fullName: "Lin", streetLine1: "Wensan Road 1", city: "Hangzhou", postalCode: "310000", countryCode: "CN" }) { __typename } }',
  shipping: 'mutation { r: setOrderShippingMethod(shippingMethodId: ["1"]) { __typename } }',
  arrange: 'mutation { r: transitionOrderToState(state: "ArrangingPayment") { __typename } }',
  pay: 'mutation { r: addPaymentToOrder(input: { method: "dummy", metadata: {} }) { __typename ... on Order { state } } }',
}

interface Said {
  readonly data?: { readonly r?: { readonly __typename: string; readonly state?: string } }
}

/** Six requests, as its documentation orders them. */
async function buyAt(url: string, variantId: number, email: string): Promise<boolean> {
  let token = ''
  const ask = async (query: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    token ||= reply.headers.get('vendure-auth-token') ?? ''
    return ((await reply.json()) as Said).data?.r
  }
  if ((await ask(steps.add, { id: String(variantId) }))?.__typename !== 'Order') return false
  await ask(steps.customer, { email })
  await ask(steps.address)
  await ask(steps.shipping)
  await ask(steps.arrange)
  return (await ask(steps.pay))?.state === 'PaymentSettled'
}

/** Starts Vendure in production mode beside a database of its own, selling `stocks[i]` of variant i + 1. */
export async function startVendure(stocks: readonly number[]): Promise<Peer> {
  await install()
  const [port, databasePort] = [await freePort(), await freePort()]
  const postgres = await startPostgres(databasePort)
  const goods = stocks.map((stock, index) => ({ sku: `bench${String(index)}`, stock }))
  const program = resolve('tests/bench/peer/vendure-server.cjs')
  const child = spawn(process.execPath, [program, JSON.stringify({ port, databasePort, goods })], {
    cwd: home,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let isReady = false
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for await (const chunk of child.stdout) {
    said += String(chunk)
    isReady = said.includes('ready')
    if (isReady) break
  }
  let buyers = 0
  const close = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    child.kill('SIGTERM')
    await ended
    await postgres.close()
  }
  if (!isReady) {
    await close()
    throw new Error(`Vendure did not start: ${said}`)
  }
  return {
    buy: (variantId) => buyAt(`http://127.0.0.1:${String(port)}/shop-api`, variantId, `b${String((buyers += 1))}@x.cn`),
    cpuMs: () => cpuMsOfFamily(child.pid ?? 0) + cpuMsOfFamily(postgres.pid),
    close,
  }
}

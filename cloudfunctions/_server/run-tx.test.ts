import { openLocalDatabase } from '../../tests/support/local-database'
import { sdkEnvironment } from '../../tests/support/official-sdk'
import { startWireServer } from '../../tests/support/wire-server'

let server: {
  cloud: typeof import('./cloud')
  collection: typeof import('./collection')
  runTx: typeof import('./run-tx')
}
let close: () => Promise<void>

interface Counter {
  _id: string
  count: number
}

beforeAll(async () => {
  const database = await openLocalDatabase()
  const wire = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(wire.url))
  const [cloud, collection, runTx] = await Promise.all([import('./cloud'), import('./collection'), import('./run-tx')])
  server = { cloud, collection, runTx }
  close = async () => {
    await wire.close()
    await database.dispose()
  }
}, 30_000)
afterAll(() => close())

const counters = () => server.collection.collection<Counter>('counters')

const addOne = (id: string) =>
  server.runTx.runTx(async (tx) => {
    const counter = await tx.get<Counter>('counters', id)
    if (!counter) throw new Error('no counter')
    await tx.update('counters', id, { count: counter.count + 1 })
  })

test('additions that meet on one document are tried again until every one counts', async () => {
  await counters().insert({ _id: 'met', count: 0 })
  await Promise.all(Array.from({ length: 4 }, () => addOne('met')))
  expect((await counters().get('met'))?.count).toBe(4)
})

test('work that throws leaves nothing behind and is not tried again', async () => {
  await counters().insert({ _id: 'thrown', count: 0 })
  let runs = 0
  const failing = server.runTx.runTx(async (tx) => {
    runs += 1
    await tx.update('counters', 'thrown', { count: 9 })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(runs).toBe(1)
  expect((await counters().get('thrown'))?.count).toBe(0)
})

test('a missing document reads as none inside as well', async () => {
  expect(await server.runTx.runTx((tx) => tx.get('counters', 'nowhere'))).toBeUndefined()
})

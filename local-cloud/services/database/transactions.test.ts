import { type LocalDatabase, openLocalDatabase } from '../../../tests/support/local-database'

let database: LocalDatabase
beforeEach(async () => {
  const keys = [{ field: 'code', direction: 1 as const }]
  database = await openLocalDatabase({ indexes: [{ collection: 'rows', name: 'by-code', unique: true, keys }] })
  await database.act('insertDocument', { collectionName: 'rows', data: ['{"_id":"a","code":"a","n":1}'] })
})
afterEach(() => database.dispose())

const start = async (): Promise<string> => (await database.act('startTransaction')).transactionId as string
const commit = (transactionId: string) => database.act('commitTransaction', { transactionId })
const update = (id: string, data: object, transactionId?: string) =>
  database.act('modifyDocument', {
    collectionName: 'rows',
    queryType: 'DOC',
    multi: false,
    merge: true,
    query: JSON.stringify({ _id: id }),
    data: JSON.stringify(data),
    transactionId,
  })
const read = async (transactionId?: string): Promise<unknown> => {
  const request = { collectionName: 'rows', queryType: 'DOC', query: '{"_id":"a"}', transactionId }
  const { data } = await database.act('getDocument', request)
  return Number(
    (JSON.parse((data as { list: string[] }).list[0] ?? '{}') as { n: { $numberInt: string } }).n.$numberInt,
  )
}

test('a snapshot stays readable while many newer states are written over it', async () => {
  const transaction = await start()
  for (let n = 0; n < 200; n += 1) await update('a', { $set: { n: n + 100 } })
  expect(await read(transaction)).toBe(1)
  expect(await read()).toBe(299)
})

test('a write that is acknowledged is seen by the next transaction', async () => {
  for (let n = 2; n < 30; n += 1) {
    await update('a', { $set: { n } })
    expect(await read(await start())).toBe(n)
  }
})

test('a write already on its way waits for a transaction that takes the document before it', async () => {
  const transaction = await start()
  const ordinary = update('a', { $inc: { n: 1 } })
  expect((await update('a', { $inc: { n: 10 } }, transaction)).code).toBeUndefined()
  expect((await commit(transaction)).code).toBeUndefined()
  expect((await ordinary).data).toEqual({ updated: 1, upsert_id: null })
  expect(await read()).toBe(12)
})

test('a write that is done but not yet visible makes a transaction that began before it conflict at once', async () => {
  const transaction = await start()
  let inside: ReturnType<typeof update> | undefined
  Object.assign(database.events, {
    add: () =>
      queueMicrotask(() => {
        inside ??= update('a', { $inc: { n: 10 } }, transaction)
      }),
  })
  const scanning = {
    collectionName: 'rows',
    multi: true,
    merge: true,
    query: '{"n":{"$gte":1}}',
    data: '{"$inc":{"n":1}}',
  }
  expect((await database.act('modifyDocument', scanning)).data).toEqual({ updated: 1, upsert_id: null })
  expect((await inside)?.code).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await read()).toBe(2)
})

test('an ordinary remove waits for the document and then finds it as it was committed', async () => {
  const transaction = await start()
  await update('a', { $set: { n: 5 } }, transaction)
  const removing = database.act('removeDocument', { collectionName: 'rows', multi: true, query: '{"_id":"a","n":1}' })
  await update('nobody', { $set: { n: 5 } })
  expect(await read()).toBe(1)
  await commit(transaction)
  expect((await removing).data).toEqual({ deleted: 0 })
  expect(await read()).toBe(5)
})

test('no addition is lost or counted twice among transactions and ordinary writes at once', async () => {
  let added = 0
  const ordinary = async (): Promise<void> => {
    for (let n = 0; n < 40; n += 1) {
      await update('a', { $inc: { n: 1 } })
      added += 1
    }
  }
  const inTransactions = async (): Promise<void> => {
    for (let n = 0; n < 40; n += 1) {
      const transaction = await start()
      const seen = Number(await read(transaction))
      await new Promise((resolve) => setImmediate(resolve))
      if ((await update('a', { $set: { n: seen + 1 } }, transaction)).code !== undefined) continue
      const { code } = await commit(transaction)
      expect(code).toBeUndefined()
      added += 1
    }
  }
  await Promise.all([ordinary(), ordinary(), inTransactions(), inTransactions(), inTransactions()])
  expect(added).toBeGreaterThan(80)
  expect(await read()).toBe(1 + added)
})

test('a transaction cannot be used while it is being committed', async () => {
  const transaction = await start()
  await update('a', { $set: { n: 5 } }, transaction)
  const committing = commit(transaction)
  const meanwhile = await update('a', { $set: { n: 6 } }, transaction)
  expect(meanwhile.code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(meanwhile.message).toMatch(/TransactionBusy/)
  expect((await committing).code).toBeUndefined()
  expect(await read()).toBe(5)
})

test('more than 200 open transactions are too many until one ends', async () => {
  const open: string[] = []
  for (let n = 0; n < 200; n += 1) open.push(await start())
  expect((await database.act('startTransaction')).message).toMatch(/TransactionBusy/)
  await database.act('abortTransaction', { transactionId: open[0] })
  expect((await database.act('startTransaction')).transactionId).toMatch(/^[0-9a-f]{32}$/)
})

test('the clock is told when the oldest transaction ends and ends it without any request', async () => {
  const transaction = await start()
  await update('a', { $set: { n: 5 } }, transaction)
  const ordinary = update('a', { $inc: { n: 1 } })
  await database.clock.advance(30_000)
  expect((await ordinary).data).toEqual({ updated: 1, upsert_id: null })
  expect(await read()).toBe(2)
})

test('an ordinary insert waits for a unique value and is refused when the transaction takes it', async () => {
  const transaction = await start()
  await database.act('insertDocument', { collectionName: 'rows', data: ['{"code":"new"}'], transactionId: transaction })
  const ordinary = database.act('insertDocument', { collectionName: 'rows', data: ['{"code":"new"}'] })
  await commit(transaction)
  expect((await ordinary).message).toMatch(/E11000/)
})

test('an ordinary update of many documents changes the free ones at once and the locked ones later', async () => {
  await database.act('insertDocument', { collectionName: 'rows', data: ['{"_id":"b","code":"b","n":1}'] })
  const transaction = await start()
  await update('a', { $set: { n: 5 } }, transaction)
  const request = { collectionName: 'rows', multi: true, merge: true, query: '{}', data: '{"$inc":{"n":1}}' }
  const ordinary = database.act('modifyDocument', request)
  await update('b', { $inc: { n: 100 } })
  await commit(transaction)
  expect((await ordinary).data).toEqual({ updated: 2, upsert_id: null })
  expect(await read()).toBe(6)
  const { data } = await database.act('getDocument', { collectionName: 'rows', queryType: 'DOC', query: '{"_id":"b"}' })
  expect((data as { list: string[] }).list[0]).toContain('"n":{"$numberInt":"102"}')
})

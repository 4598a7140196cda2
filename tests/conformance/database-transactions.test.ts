import { type LocalDatabase, openLocalDatabase } from '../support/local-database'
import {
  errorOf,
  loadOfficialSdk,
  type OfficialSdk,
  type SdkCollection,
  type SdkTransaction,
} from '../support/official-sdk'

let database: LocalDatabase
let sdk: OfficialSdk
let rows: SdkCollection

beforeAll(async () => {
  database = await openLocalDatabase({
    indexes: [{ collection: 'rows', name: 'by-code', unique: true, keys: [{ field: 'code', direction: 1 }] }],
  })
  sdk = await loadOfficialSdk(database)
  rows = sdk.db.collection('rows')
})

beforeEach(async () => {
  await rows.where({}).remove()
  await rows.doc('a').set({ data: { code: 'a', n: 1 } })
  await rows.doc('b').set({ data: { code: 'b', n: 1 } })
})

afterAll(async () => {
  await sdk.close()
  await database.dispose()
})

const row = (transaction: SdkTransaction, id: string) => transaction.collection('rows').doc(id)
const numberOf = async (id: string) => (await rows.doc(id).get()).data?.['n']
const CONFLICT =
  'document.update:fail -501001 resource system error. [ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'

test('a transaction reads its own writes and nobody else does before it commits', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'a').update({ data: { n: 5 } })
  expect((await row(transaction, 'a').get()).data?.['n']).toBe(5)
  expect(await numberOf('a')).toBe(1)
  await transaction.commit()
  expect(await numberOf('a')).toBe(5)
})

test('a transaction reads the state of its beginning, whatever changes outside', async () => {
  const transaction = await sdk.db.startTransaction()
  await rows.doc('a').update({ data: { n: 7 } })
  await rows.doc('b').remove()
  await rows.doc('c').set({ data: { code: 'c', n: 1 } })
  expect((await row(transaction, 'a').get()).data?.['n']).toBe(1)
  expect((await row(transaction, 'b').get()).data?.['n']).toBe(1)
  expect((await errorOf(row(transaction, 'c').get())).errMsg).toMatch(/does not exist/)
  await transaction.rollback()
})

test('a rolled back transaction leaves nothing', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'a').update({ data: { n: 5 } })
  await row(transaction, 'c').set({ data: { code: 'c' } })
  await row(transaction, 'b').remove()
  await transaction.rollback()
  expect((await rows.orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', code: 'a', n: 1 },
    { _id: 'b', code: 'b', n: 1 },
  ])
})

test('add, set, update and remove commit together', async () => {
  await sdk.db.runTransaction(async (transaction) => {
    await transaction.collection('rows').add({ data: { _id: 'c', code: 'c', n: 3 } })
    await row(transaction, 'd').set({ data: { code: 'd', n: 4 } })
    await row(transaction, 'a').update({ data: { n: sdk.db.command.inc(1) } })
    await row(transaction, 'b').remove()
  })
  const { data } = await rows.orderBy('_id', 'asc').get()
  expect(data.map(({ _id, n }) => [_id, n])).toEqual([
    ['a', 2],
    ['c', 3],
    ['d', 4],
  ])
})

test('a removed document is missing for its own transaction', async () => {
  const transaction = await sdk.db.startTransaction()
  expect((await row(transaction, 'a').remove()).stats.removed).toBe(1)
  expect((await errorOf(row(transaction, 'a').get())).errMsg).toMatch(/does not exist/)
  await transaction.rollback()
})

test('the first updater wins at the write, before it has committed', async () => {
  const [first, second] = [await sdk.db.startTransaction(), await sdk.db.startTransaction()]
  await row(first, 'a').update({ data: { n: 2 } })
  const error = await errorOf(row(second, 'a').update({ data: { n: 3 } }))
  expect({ ...error }).toEqual({ errCode: -501001, errMsg: CONFLICT })
  await first.commit()
  expect(await numberOf('a')).toBe(2)
})

test('a write conflicts with a change made outside after the transaction began', async () => {
  const transaction = await sdk.db.startTransaction()
  await rows.doc('a').update({ data: { n: 9 } })
  expect((await errorOf(row(transaction, 'a').update({ data: { n: 3 } }))).errMsg).toBe(CONFLICT)
  expect(await numberOf('a')).toBe(9)
})

test('a conflict ends the transaction: it can be rolled back but not used', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'b').update({ data: { n: 5 } })
  await rows.doc('a').update({ data: { n: 9 } })
  await errorOf(row(transaction, 'a').update({ data: { n: 3 } }))
  expect((await errorOf(row(transaction, 'b').get())).errMsg).toMatch(/TransactionNotExist/)
  await transaction.rollback()
  expect(await numberOf('b')).toBe(1)
})

test('runTransaction does not retry a conflict that a document operation reported', async () => {
  let runs = 0
  const error = await errorOf(
    sdk.db.runTransaction(async (transaction) => {
      runs += 1
      await rows.doc('a').update({ data: { n: sdk.db.command.inc(1) } })
      await row(transaction, 'a').update({ data: { n: 0 } })
    }),
  )
  expect(runs).toBe(1)
  expect(error.errMsg).toBe(CONFLICT)
})

test('transactions on different documents commit side by side', async () => {
  const [first, second] = [await sdk.db.startTransaction(), await sdk.db.startTransaction()]
  await row(first, 'a').update({ data: { n: 2 } })
  await row(second, 'b').update({ data: { n: 3 } })
  await Promise.all([first.commit(), second.commit()])
  expect([await numberOf('a'), await numberOf('b')]).toEqual([2, 3])
})

test('write skew is possible: each reads what the other writes and both commit', async () => {
  const [first, second] = [await sdk.db.startTransaction(), await sdk.db.startTransaction()]
  const [seenA, seenB] = [(await row(first, 'a').get()).data, (await row(second, 'b').get()).data]
  await row(first, 'b').update({ data: { n: Number(seenA?.['n']) - 1 } })
  await row(second, 'a').update({ data: { n: Number(seenB?.['n']) - 1 } })
  await first.commit()
  await second.commit()
  expect([await numberOf('a'), await numberOf('b')]).toEqual([0, 0])
})

test('an ordinary update waits for the document and then counts on what was committed', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'a').update({ data: { n: 10 } })
  let done = false
  const ordinary = rows
    .doc('a')
    .update({ data: { n: sdk.db.command.inc(1) } })
    .then((result) => {
      done = true
      return result.stats.updated
    })
  await rows.doc('b').update({ data: { n: 2 } })
  expect(done).toBe(false)
  await transaction.commit()
  expect(await ordinary).toBe(1)
  expect(await numberOf('a')).toBe(11)
})

test('an ordinary conditional update that waited checks its condition again', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'a').update({ data: { n: 0 } })
  const ordinary = rows.where({ _id: 'a', n: sdk.db.command.gte(1) }).update({ data: { n: sdk.db.command.inc(-1) } })
  await transaction.commit()
  expect((await ordinary).stats.updated).toBe(0)
  expect(await numberOf('a')).toBe(0)
})

test('an open transaction is gone after 30 seconds and gives its locks back', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'a').update({ data: { n: 10 } })
  const ordinary = rows.doc('a').update({ data: { n: 3 } })
  await database.clock.advance(29_999)
  expect((await row(transaction, 'a').get()).data?.['n']).toBe(10)
  await database.clock.advance(1)
  expect((await ordinary).stats.updated).toBe(1)
  expect((await errorOf(row(transaction, 'a').get())).errMsg).toMatch(
    'document.get:fail -501001 resource system error. [ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
  )
  expect(await numberOf('a')).toBe(3)
})

test('after commit nothing more can be done in a transaction', async () => {
  const transaction = await sdk.db.startTransaction()
  await transaction.commit()
  expect((await errorOf(row(transaction, 'a').update({ data: { n: 5 } }))).errMsg).toMatch(/TransactionNotExist/)
  expect((await errorOf(transaction.commit())).message).toMatch(/TransactionNotExist/)
  expect((await errorOf(transaction.rollback())).message).toMatch(/TransactionNotExist/)
})

test('adding an id twice in one transaction is a duplicate key', async () => {
  const transaction = await sdk.db.startTransaction()
  await transaction.collection('rows').add({ data: { _id: 'c', code: 'c' } })
  const error = await errorOf(transaction.collection('rows').add({ data: { _id: 'c', code: 'd' } }))
  expect(error.errMsg).toMatch(/E11000 duplicate key error/)
})

test('a unique value taken outside is a duplicate key inside', async () => {
  const transaction = await sdk.db.startTransaction()
  const error = await errorOf(transaction.collection('rows').add({ data: { code: 'a' } }))
  expect(error.errMsg).toMatch(/E11000 duplicate key error.*index: by-code/)
})

test('two transactions that take one unique value conflict', async () => {
  const [first, second] = [await sdk.db.startTransaction(), await sdk.db.startTransaction()]
  await first.collection('rows').add({ data: { code: 'new' } })
  expect((await errorOf(second.collection('rows').add({ data: { code: 'new' } }))).errMsg).toMatch(
    /TransactionConflict/,
  )
  await first.commit()
  expect((await rows.where({ code: 'new' }).count()).total).toBe(1)
})

test('a transaction may pass a unique value on from one document to another', async () => {
  await sdk.db.runTransaction(async (transaction) => {
    await row(transaction, 'a').update({ data: { code: 'z' } })
    await row(transaction, 'b').update({ data: { code: 'a' } })
  })
  expect((await rows.doc('b').get()).data?.['code']).toBe('a')
})

test('what runTransaction returns and what its rollback gives as a reason reach the caller', async () => {
  expect(await sdk.db.runTransaction(() => Promise.resolve('bought'))).toBe('bought')
  const reason = await errorOf(
    sdk.db.runTransaction(async (transaction) => {
      await row(transaction, 'a').update({ data: { n: 8 } })
      await transaction.rollback({ message: 'too dear' })
    }),
  )
  expect(reason.message).toBe('too dear')
  expect(await numberOf('a')).toBe(1)
})

test('an error thrown in runTransaction rolls back and comes through', async () => {
  const error = await errorOf(
    sdk.db.runTransaction(async (transaction) => {
      await row(transaction, 'a').update({ data: { n: 8 } })
      throw new Error('changed my mind')
    }),
  )
  expect(error.message).toBe('changed my mind')
  expect(await numberOf('a')).toBe(1)
})

test('where().update() of a transaction silently runs outside it', async () => {
  const transaction = await sdk.db.startTransaction()
  await transaction
    .collection('rows')
    .where({ _id: 'a' })
    .update({ data: { n: 66 } })
  expect(await numberOf('a')).toBe(66)
  await transaction.rollback()
  expect(await numberOf('a')).toBe(66)
})

test('where().get() of a transaction sees its snapshot and its own writes', async () => {
  const transaction = await sdk.db.startTransaction()
  await row(transaction, 'a').update({ data: { n: 5 } })
  await rows.doc('b').update({ data: { n: 9 } })
  const { data } = await transaction
    .collection('rows')
    .where({ n: sdk.db.command.gte(1) })
    .orderBy('_id', 'asc')
    .get()
  expect(data.map((item) => item['n'])).toEqual([5, 1])
  await transaction.rollback()
})

test('set inside a transaction says nothing of creating, as the SDK drops it', async () => {
  const transaction = await sdk.db.startTransaction()
  expect((await row(transaction, 'made').set({ data: { code: 'm' } })).stats).toEqual({ updated: 0, created: 0 })
  await transaction.rollback()
})

test('ten transactions that add to one document and try again until they win lose nothing', async () => {
  const addOne = async (): Promise<void> => {
    const error = await sdk.db
      .runTransaction(async (transaction) => {
        const { data } = await row(transaction, 'a').get()
        await row(transaction, 'a').update({ data: { n: Number(data?.['n']) + 1 } })
      })
      .then(
        () => undefined,
        (reason: unknown) => reason as Error,
      )
    if (error === undefined) return
    expect(error.message).toMatch(/TransactionConflict/)
    await addOne()
  }
  await Promise.all(Array.from({ length: 10 }, addOne))
  expect(await numberOf('a')).toBe(11)
})

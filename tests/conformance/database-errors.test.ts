import { type LocalDatabase, openLocalDatabase } from '../support/local-database'
import { errorOf, loadOfficialSdk, type OfficialSdk, type SdkCollection } from '../support/official-sdk'

let database: LocalDatabase
let sdk: OfficialSdk

beforeAll(async () => {
  const unique = (collection: string, ...fields: string[]) => ({
    collection,
    name: 'only-one',
    unique: true,
    keys: fields.map((field) => ({ field, direction: 1 as const })),
  })
  database = await openLocalDatabase({
    onDemandCollections: false,
    indexes: [unique('accounts', 'phone'), unique('seats', 'row', 'place')],
  })
  sdk = await loadOfficialSdk(database)
  for (const name of ['docs', 'pages', 'values', 'quirks']) await sdk.db.createCollection(name)
})

afterAll(async () => {
  await sdk.close()
  await database.dispose()
})

describe('a collection that is not there', () => {
  const uses: [use: string, run: (rows: SdkCollection) => Promise<unknown>][] = [
    ['collection.add', (rows) => rows.add({ data: { a: 1 } })],
    ['collection.get', (rows) => rows.get()],
    ['collection.count', (rows) => rows.count()],
    ['collection.update', (rows) => rows.where({ a: 1 }).update({ data: { a: 2 } })],
    ['collection.remove', (rows) => rows.where({ a: 1 }).remove()],
    ['document.get', (rows) => rows.doc('x').get()],
    ['document.set', (rows) => rows.doc('x').set({ data: { a: 1 } })],
  ]
  test.each(uses)('%s says -502005', async (use, run) => {
    expect({ ...(await errorOf(run(sdk.db.collection('nowhere')))) }).toEqual({
      errCode: -502005,
      errMsg: `${use}:fail -502005 database collection not exists. [ResourceNotFound] Db or Table not exist: nowhere. Please check your request, but if the problem persists, contact us.`,
    })
  })
  test('aggregate says it with a string code', async () => {
    expect(await errorOf(sdk.db.collection('nowhere').aggregate().match({}).end())).toMatchObject({
      errCode: -1,
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
  })
})

test('createCollection makes a collection, and a second time is refused', async () => {
  expect((await sdk.db.createCollection('fresh')).errMsg).toBe('createCollection:ok')
  expect((await sdk.db.collection('fresh').count()).total).toBe(0)
  const error = await errorOf(sdk.db.createCollection('fresh'))
  expect(error).toMatchObject({ errCode: -1, code: 'DATABASE_COLLECTION_ALREADY_EXIST' })
})

describe('a missing document', () => {
  test('is an error of doc.get without a number of its own', async () => {
    expect({ ...(await errorOf(sdk.db.collection('docs').doc('nobody').get())) }).toEqual({
      errCode: -1,
      errMsg: 'document.get:fail document with _id nobody does not exist',
    })
  })
  test('is null with throwOnNotFound false', async () => {
    const { data } = await sdk.database({ throwOnNotFound: false }).collection('docs').doc('nobody').get()
    expect(data).toBeNull()
  })
})

describe('duplicate keys', () => {
  test('an id can be added once', async () => {
    await sdk.db.collection('docs').add({ data: { _id: 'once' } })
    expect({ ...(await errorOf(sdk.db.collection('docs').add({ data: { _id: 'once' } }))) }).toEqual({
      errCode: -502001,
      errMsg:
        'collection.add:fail -502001 database request fail. [FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: docs index: _id_ dup key: { : "once" }}]}, {<nil>}]',
    })
  })
  test('a unique value can be added once, and again after it was removed', async () => {
    const accounts = sdk.db.collection('accounts')
    const { _id } = await accounts.add({ data: { phone: '139' } })
    expect((await errorOf(accounts.add({ data: { phone: '139' } }))).errMsg).toMatch(/E11000.*index: only-one/)
    await accounts.doc(_id).remove()
    await accounts.add({ data: { phone: '139' } })
  })
  test('missing counts as null: two documents without the field collide', async () => {
    const accounts = sdk.db.collection('accounts')
    await accounts.add({ data: {} })
    expect((await errorOf(accounts.add({ data: { phone: null } }))).errMsg).toMatch(/E11000/)
  })
  test('an update and a set into a taken value are refused and change nothing', async () => {
    const accounts = sdk.db.collection('accounts')
    await accounts.add({ data: { _id: 'p1', phone: '1' } })
    await accounts.add({ data: { _id: 'p2', phone: '2' } })
    expect((await errorOf(accounts.doc('p2').update({ data: { phone: '1' } }))).errMsg).toMatch(/E11000/)
    expect((await errorOf(accounts.doc('p2').set({ data: { phone: '1' } }))).errMsg).toMatch(/E11000/)
    expect((await accounts.doc('p2').get()).data).toEqual({ _id: 'p2', phone: '2' })
  })
  test('several fields are unique together', async () => {
    const seats = sdk.db.collection('seats')
    await seats.add({ data: { row: 1, place: 1 } })
    await seats.add({ data: { row: 1, place: 2 } })
    expect((await errorOf(seats.add({ data: { row: 1, place: 2 } }))).errMsg).toMatch(/E11000/)
  })
  test('values that differ only far into a long text are different', async () => {
    const accounts = sdk.db.collection('accounts')
    await accounts.add({ data: { phone: `${'9'.repeat(300)}a` } })
    await accounts.add({ data: { phone: `${'9'.repeat(300)}b` } })
    expect((await errorOf(accounts.add({ data: { phone: `${'9'.repeat(300)}b` } }))).errMsg).toMatch(/E11000/)
  })
  test('of ten that add one value at once one wins', async () => {
    const adds = Array.from({ length: 10 }, () => sdk.db.collection('accounts').add({ data: { phone: 'race' } }))
    const results = await Promise.allSettled(adds)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('requests that cannot be carried out', () => {
  test('an unknown query operator says -502001', async () => {
    const error = await errorOf(
      sdk.db
        .collection('docs')
        .where({ a: { $nonsense: 1 } })
        .get(),
    )
    expect(error.errCode).toBe(-502001)
    expect(error.errMsg).toMatch(/\$nonsense/)
  })
  test('a document field cannot begin with $', async () => {
    const error = await errorOf(sdk.db.collection('docs').add({ data: { $where: 1 } }))
    expect(error.errMsg).toMatch(/dollar \(\$\) prefixed/)
  })
  test('a document above 16 MB is refused', async () => {
    const error = await errorOf(sdk.db.collection('docs').add({ data: { text: 'x'.repeat(16 * 1024 * 1024) } }))
    expect(error.errMsg).toMatch(/larger than the maximum size/)
  })
  test('_id cannot be updated', async () => {
    expect(
      (
        await errorOf(
          sdk.db
            .collection('docs')
            .where({ a: 1 })
            .update({ data: { _id: 'x' } }),
        )
      ).message,
    ).toMatch(/_id/)
  })
  test('__proto__ is refused as a field path', async () => {
    const filter = JSON.parse('{"__proto__.polluted": 1}') as object
    expect((await errorOf(sdk.db.collection('docs').where(filter).get())).errMsg).toMatch(/__proto__/)
  })
})

describe('limits of get', () => {
  beforeAll(async () => {
    for (let page = 0; page < 11; page += 1) {
      const data = Array.from({ length: 100 }, (_, n) => JSON.stringify({ _id: `n${1000 + page * 100 + n}` }))
      await database.act('insertDocument', { collectionName: 'pages', data })
    }
  })
  const limits: [behaviour: string, asked: number | undefined, got: number][] = [
    ['without a limit it returns 100', undefined, 100],
    ['limit 0 means 100', 0, 100],
    ['it returns as many as asked', 150, 150],
    ['a limit above 1000 is silently 1000', 5000, 1000],
  ]
  test.each(limits)('%s', async (_behaviour, asked, got) => {
    const pages = sdk.db.collection('pages')
    expect((await (asked === undefined ? pages : pages.limit(asked)).get()).data).toHaveLength(got)
  })
  test('count counts beyond every limit', async () => {
    expect((await sdk.db.collection('pages').count()).total).toBe(1100)
  })
  test('reading on by _id from page to page meets every document once', async () => {
    const pages = sdk.db.collection('pages')
    const ids: string[] = []
    for (let last = ''; ; last = ids.at(-1) ?? '') {
      const { data } = await pages
        .where({ _id: sdk.db.command.gt(last) })
        .orderBy('_id', 'asc')
        .limit(400)
        .get()
      if (data.length === 0) break
      ids.push(...data.map(({ _id }) => _id))
    }
    expect(new Set(ids).size).toBe(1100)
    expect(ids).toEqual([...ids].sort())
  })
})

describe('values come back as they went', () => {
  const values: [what: string, value: unknown][] = [
    ['an int32', 2_147_483_647],
    ['a negative int32', -2_147_483_648],
    ['an int64', 1_767_578_400_000],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['a double', 0.1],
    ['NaN', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['null', null],
    ['true', true],
    ['text in Chinese with an emoji', '连铺 🛍️ “引号” \u0000'],
    ['a date', new Date(1_767_578_400_123)],
    ['a date before 1970', new Date(-1)],
    ['an empty array', []],
    ['an empty object', {}],
    ['nested arrays and objects', { a: [[1, [2]], { b: [null, { c: 'd' }] }] }],
  ]
  test.each(values)('%s', async (_what, value) => {
    const { _id } = await sdk.db.collection('values').add({ data: { value } })
    expect((await sdk.db.collection('values').doc(_id).get()).data).toEqual({ _id, value })
  })
  test('an id is made of 32 hexadecimal digits when none is given', async () => {
    expect((await sdk.db.collection('values').add({ data: {} }))._id).toMatch(/^[0-9a-f]{32}$/)
  })
  test('a number can be an id', async () => {
    await sdk.db
      .collection('values')
      .doc(42)
      .set({ data: { a: 1 } })
    expect((await sdk.db.collection('values').doc(42).get()).data).toEqual({ _id: 42, a: 1 })
    expect((await errorOf(sdk.db.collection('values').doc('42').get())).errMsg).toMatch(/does not exist/)
  })
})

describe('what the SDK does to you', () => {
  test('an empty object in where drops out and everything matches', async () => {
    const rows = sdk.db.collection('quirks')
    for (const a of [1, 2]) await rows.add({ data: { a } })
    expect((await rows.where({ a: {} }).count()).total).toBe(2)
    expect((await rows.where({ a: undefined, b: {} }).count()).total).toBe(2)
  })
  test('an operator in JSON from a client passes as an operator', async () => {
    expect(
      (
        await sdk.db
          .collection('quirks')
          .where({ a: { $gt: 1 } })
          .count()
      ).total,
    ).toBe(1)
  })
  test('{"$date": …} from a client becomes a date', async () => {
    const { _id } = await sdk.db.collection('values').add({ data: { at: { $date: '2026-01-05T02:00:00Z' } } })
    expect((await sdk.db.collection('values').doc(_id).get()).data?.['at']).toEqual(new Date(Date.UTC(2026, 0, 5, 2)))
  })
  test('update ignores orderBy and limit', async () => {
    const rows = sdk.db.collection('quirks')
    expect(
      (
        await rows
          .where({})
          .orderBy('a', 'asc')
          .limit(1)
          .update({ data: { seen: 1 } })
      ).stats.updated,
    ).toBe(2)
  })
  test('updating a field to an empty object writes nothing', async () => {
    await sdk.db
      .collection('values')
      .doc('empty')
      .set({ data: { a: 1 } })
    expect(
      (
        await sdk.db
          .collection('values')
          .doc('empty')
          .update({ data: { a: {} } })
      ).stats.updated,
    ).toBe(0)
    expect((await sdk.db.collection('values').doc('empty').get()).data).toEqual({ _id: 'empty', a: 1 })
  })
  test('a command inside an array is stored as an object', async () => {
    const { _id } = await sdk.db.collection('values').add({ data: { list: [sdk.db.command.gt(1)] } })
    expect((await sdk.db.collection('values').doc(_id).get()).data?.['list']).toEqual([{ $gt: 1 }])
  })
  test('serverDate inside set is stored as its options', async () => {
    await sdk.db
      .collection('values')
      .doc('dated')
      .set({ data: { at: 1 } })
    await sdk.db
      .collection('values')
      .doc('dated')
      .update({ data: { at: sdk.db.command.set(sdk.db.serverDate()) } })
    expect((await sdk.db.collection('values').doc('dated').get()).data?.['at']).toEqual({ offset: 0 })
  })
  test('-0 becomes 0', async () => {
    const { _id } = await sdk.db.collection('values').add({ data: { n: -0 } })
    expect((await sdk.db.collection('values').doc(_id).get()).data?.['n']).toBe(0)
  })
})

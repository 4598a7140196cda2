import { EJSON } from 'bson'
import fc from 'fast-check'
import { type LocalDatabase, openLocalDatabase } from '../../../tests/support/local-database'

const keys = (...fields: string[]) => fields.map((field) => ({ field, direction: 1 as const }))
const INDEXES = [keys('a', 'b'), keys('b.c'), keys('list.c')].map((fields, n) => ({
  collection: 'indexed',
  name: `index-${n}`,
  unique: false,
  keys: fields,
}))

let database: LocalDatabase
beforeAll(async () => {
  database = await openLocalDatabase({ indexes: INDEXES })
})
afterAll(() => database.dispose())

const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 2, 2.5, -1, 'x', 'y', '', new Date(0), new Date(5), Number.NaN),
  fc.constant('x'.repeat(150)),
)
const holder = fc.record({ c: scalar }, { requiredKeys: [] })
const parts = {
  a: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
  b: fc.oneof(scalar, holder),
  list: fc.array(holder, { maxLength: 3 }),
}
const document = fc.record(parts, { requiredKeys: [] })
const condition = fc.oneof(
  scalar,
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: [] }).filter((range) => Object.keys(range).length > 0),
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.boolean().map(($exists) => ({ $exists })),
)
const query = fc.record({ a: condition, b: condition, 'b.c': condition, 'list.c': condition }, { requiredKeys: [] })

const canonical = (data: unknown): string => EJSON.stringify(data, { relaxed: false })

async function idsFound(collectionName: string, filter: object): Promise<string[]> {
  const request = { collectionName, queryType: 'WHERE', limit: 1000, query: canonical(filter) }
  const { data } = await database.act('getDocument', request)
  const list = (data as { list: string[] }).list
  return list.map((text) => (JSON.parse(text) as { _id: string })._id).sort()
}

test('an index never changes which documents a query finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 1, maxLength: 12 }),
      fc.array(query, { minLength: 3, maxLength: 6 }),
      async (documents, queries) => {
        for (const collectionName of ['indexed', 'plain']) {
          await database.act('removeDocument', { collectionName, multi: true, query: '{}' })
          const data = documents.map((fields, n) => canonical({ _id: `d${n}`, ...fields }))
          expect(await database.act('insertDocument', { collectionName, data })).toHaveProperty('data')
        }
        for (const filter of queries) expect(await idsFound('indexed', filter)).toEqual(await idsFound('plain', filter))
      },
    ),
    { numRuns: 60 },
  )
})

test('an index follows updates and removals', async () => {
  const collectionName = 'indexed'
  await database.act('removeDocument', { collectionName, multi: true, query: '{}' })
  await database.act('insertDocument', {
    collectionName,
    data: [canonical({ _id: 'm', a: [1, 1, 2] }), canonical({ _id: 'n', a: 1 })],
  })
  await database.act('modifyDocument', {
    collectionName,
    multi: true,
    merge: true,
    query: canonical({ _id: 'm' }),
    data: canonical({ $set: { a: [1, 3] } }),
  })
  expect(await idsFound(collectionName, { a: 1 })).toEqual(['m', 'n'])
  expect(await idsFound(collectionName, { a: 2 })).toEqual([])
  expect(await idsFound(collectionName, { a: 3 })).toEqual(['m'])
  await database.act('removeDocument', { collectionName, multi: true, query: canonical({ a: 1 }) })
  expect(await idsFound(collectionName, { a: { $in: [1, 3] } })).toEqual([])
})

test('a question that no index answers is logged as a scan, one that an index answers is not', async () => {
  const ask = async (filter: object): Promise<number> => {
    const before = database.events.seen.length
    await idsFound('indexed', filter)
    return database.events.seen.length - before
  }
  expect(await ask({ a: 1 })).toBe(0)
  expect(await ask({ _id: 'm' })).toBe(0)
  expect(await ask({})).toBe(0)
  expect(await ask({ other: 1 })).toBe(1)
  expect(database.events.seen.at(-1)).toEqual({
    kind: 'database.scan',
    fields: { collection: 'indexed', fields: ['other'], order: [] },
  })
})

import { type LocalDatabase, openLocalDatabase } from '../support/local-database'
import { errorOf, loadOfficialSdk, type OfficialSdk, type SdkDatabase } from '../support/official-sdk'

let database: LocalDatabase
let sdk: OfficialSdk

beforeAll(async () => {
  database = await openLocalDatabase()
  sdk = await loadOfficialSdk(database)
})

afterAll(async () => {
  await sdk.close()
  await database.dispose()
})

type Change = (_: SdkDatabase['command'], db: SdkDatabase) => object

const cases: [behaviour: string, before: object, change: Change, after: object][] = [
  ['a plain value replaces a field', { a: 1, b: 2 }, () => ({ a: 5 }), { a: 5, b: 2 }],
  ['a nested object is merged by path', { a: { x: 1, y: 2 } }, () => ({ a: { x: 5 } }), { a: { x: 5, y: 2 } }],
  ['a dotted path makes the objects on its way', { a: 1 }, () => ({ 'b.c.d': 1 }), { a: 1, b: { c: { d: 1 } } }],
  ['an array replaces an array whole', { a: [1, 2, 3] }, () => ({ a: [4] }), { a: [4] }],
  ['a numeric step changes one element', { a: [1, 2, 3] }, () => ({ 'a.1': 9 }), { a: [1, 9, 3] }],
  ['an element beyond the end is filled up with null', { a: [1] }, () => ({ 'a.3': 9 }), { a: [1, null, null, 9] }],
  ['null is a value', { a: 1 }, () => ({ a: null }), { a: null }],
  ['set replaces an object whole', { a: { x: 1, y: 2 } }, (_) => ({ a: _.set({ x: 5 }) }), { a: { x: 5 } }],
  ['set can empty an object', { a: { x: 1 } }, (_) => ({ a: _.set({}) }), { a: {} }],
  ['remove takes a field away', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['remove takes a nested field away', { a: { x: 1, y: 2 } }, (_) => ({ a: { x: _.remove() } }), { a: { y: 2 } }],
  ['inc adds', { n: 5 }, (_) => ({ n: _.inc(3) }), { n: 8 }],
  ['inc takes away', { n: 5 }, (_) => ({ n: _.inc(-7) }), { n: -2 }],
  ['inc starts a missing field at the amount', {}, (_) => ({ n: _.inc(3) }), { n: 3 }],
  ['inc reaches nested paths', { a: { n: 1 } }, (_) => ({ a: { n: _.inc(1) } }), { a: { n: 2 } }],
  ['mul multiplies', { n: 5 }, (_) => ({ n: _.mul(1.5) }), { n: 7.5 }],
  ['mul starts a missing field at zero', {}, (_) => ({ n: _.mul(3) }), { n: 0 }],
  ['min lowers', { n: 5 }, (_) => ({ n: _.min(3) }), { n: 3 }],
  ['min sets a missing field', {}, (_) => ({ n: _.min(3) }), { n: 3 }],
  ['max raises', { n: 5 }, (_) => ({ n: _.max(9) }), { n: 9 }],
  ['max compares dates', { at: new Date(5) }, (_) => ({ at: _.max(new Date(9)) }), { at: new Date(9) }],
  ['rename moves a field', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
  ['rename moves a nested field', { a: { x: 1, y: 2 } }, (_) => ({ a: { x: _.rename('a.z') } }), { a: { y: 2, z: 1 } }],
  ['bit changes bits', { n: 5 }, (_) => ({ n: _.bit({ and: 6 }) }), { n: 4 }],
  ['push adds one element', { a: [1] }, (_) => ({ a: _.push(2) }), { a: [1, 2] }],
  ['push adds several elements', { a: [1] }, (_) => ({ a: _.push([2, 3]) }), { a: [1, 2, 3] }],
  ['push makes a missing array', {}, (_) => ({ a: _.push([1]) }), { a: [1] }],
  [
    'push with position inserts',
    { a: [1, 4] },
    (_) => ({ a: _.push({ each: [2, 3], position: 1 }) }),
    { a: [1, 2, 3, 4] },
  ],
  ['push with sort orders the array', { a: [3, 1] }, (_) => ({ a: _.push({ each: [2], sort: -1 }) }), { a: [3, 2, 1] }],
  [
    'push with sort orders objects by a field',
    { a: [{ n: 3 }, { n: 1 }] },
    (_) => ({ a: _.push({ each: [{ n: 2 }], sort: { n: 1 } }) }),
    { a: [{ n: 1 }, { n: 2 }, { n: 3 }] },
  ],
  [
    'push with slice keeps the first',
    { a: [1, 2] },
    (_) => ({ a: _.push({ each: [3, 4], slice: 3 }) }),
    { a: [1, 2, 3] },
  ],
  [
    'push with a negative slice keeps the last',
    { a: [1, 2] },
    (_) => ({ a: _.push({ each: [3], slice: -2 }) }),
    { a: [2, 3] },
  ],
  [
    'push sorts before it slices',
    { a: [5, 1] },
    (_) => ({ a: _.push({ each: [3], sort: 1, slice: 2 }) }),
    { a: [1, 3] },
  ],
  ['pop takes the last element', { a: [1, 2, 3] }, (_) => ({ a: _.pop() }), { a: [1, 2] }],
  ['shift takes the first element', { a: [1, 2, 3] }, (_) => ({ a: _.shift() }), { a: [2, 3] }],
  ['unshift puts elements first', { a: [3] }, (_) => ({ a: _.unshift([1, 2]) }), { a: [1, 2, 3] }],
  ['pull takes out a value', { a: [1, 2, 1] }, (_) => ({ a: _.pull(1) }), { a: [2] }],
  ['pull takes out what meets a comparison', { a: [1, 5, 9] }, (_) => ({ a: _.pull(_.gte(5)) }), { a: [1] }],
  [
    'pull takes out objects by their fields',
    {
      a: [
        { k: 1, n: 1 },
        { k: 2, n: 1 },
      ],
    },
    (_) => ({ a: _.pull({ k: 1 }) }),
    { a: [{ k: 2, n: 1 }] },
  ],
  ['pullAll takes out several values', { a: [1, 2, 3, 1] }, (_) => ({ a: _.pullAll([1, 3]) }), { a: [2] }],
  ['addToSet adds what is not there', { a: [1] }, (_) => ({ a: _.addToSet(2) }), { a: [1, 2] }],
  [
    'addToSet with $each adds only the new ones',
    { a: [1] },
    (_) => ({ a: _.addToSet({ $each: [1, 2, 2] }) }),
    { a: [1, 2] },
  ],
  [
    'several operators work in one update',
    { n: 1, a: [1], old: 1 },
    (_) => ({ n: _.inc(1), a: _.push([2]), old: _.remove(), made: 'yes' }),
    { n: 2, a: [1, 2], made: 'yes' },
  ],
  [
    'serverDate is the time of the write',
    {},
    (_, db) => ({ at: db.serverDate() }),
    { at: new Date(Date.UTC(2026, 0, 5, 2)) },
  ],
  [
    'serverDate takes an offset',
    {},
    (_, db) => ({ at: db.serverDate({ offset: 60_000 }) }),
    { at: new Date(Date.UTC(2026, 0, 5, 2, 1)) },
  ],
]

describe('update changes a document', () => {
  test.each(cases)('%s', async (...row) => {
    const [, before, change, after] = row
    const { db } = sdk
    const { _id } = await db.collection('docs').add({ data: before })
    const result = await db
      .collection('docs')
      .doc(_id)
      .update({ data: change(db.command, db) })
    expect(result.stats.updated).toBe(1)
    expect((await db.collection('docs').doc(_id).get()).data).toEqual({ _id, ...after })
  })
})

const unchanged: [behaviour: string, before: object, change: Change][] = [
  ['setting the value it has', { a: 1 }, () => ({ a: 1 })],
  ['inc by zero', { n: 1 }, (_) => ({ n: _.inc(0) })],
  ['min with something larger', { n: 1 }, (_) => ({ n: _.min(5) })],
  ['max with something smaller', { n: 9 }, (_) => ({ n: _.max(5) })],
  ['removing what is not there', { a: 1 }, (_) => ({ b: _.remove() })],
  ['addToSet of what is there', { a: [1] }, (_) => ({ a: _.addToSet(1) })],
  ['pull of what is not there', { a: [1] }, (_) => ({ a: _.pull(7) })],
  ['pop of an empty array', { a: [] }, (_) => ({ a: _.pop() })],
  ['renaming what is not there', { a: 1 }, (_) => ({ b: _.rename('c') })],
]

describe('update counts only what it modified, so 0 for', () => {
  test.each(unchanged)('%s', async (_behaviour, before, change) => {
    const { db } = sdk
    const { _id } = await db.collection('docs').add({ data: before })
    const result = await db
      .collection('docs')
      .doc(_id)
      .update({ data: change(db.command, db) })
    expect(result.stats.updated).toBe(0)
    expect((await db.collection('docs').doc(_id).get()).data).toEqual({ _id, ...before })
  })
})

const refused: [behaviour: string, before: object, change: Change, says: RegExp][] = [
  ['inc on null', { n: null }, (_) => ({ n: _.inc(1) }), /non-numeric type null/],
  ['inc on text', { n: '1' }, (_) => ({ n: _.inc(1) }), /non-numeric type string/],
  ['mul on an object', { n: { a: 1 } }, (_) => ({ n: _.mul(2) }), /non-numeric type object/],
  ['push to text', { a: 'x' }, (_) => ({ a: _.push([1]) }), /must be an array/],
  ['a path through a number', { a: 1 }, () => ({ 'a.b': 1 }), /Cannot create field 'b'/],
  ['two changes of one path', { a: { b: 1 } }, (_) => ({ a: _.set({ b: 2 }), 'a.b': _.inc(1) }), /conflict/],
]

describe('update is refused and changes nothing for', () => {
  test.each(refused)('%s', async (...row) => {
    const [, before, change, says] = row
    const { db } = sdk
    const { _id } = await db.collection('docs').add({ data: before })
    const error = await errorOf(
      db
        .collection('docs')
        .doc(_id)
        .update({ data: change(db.command, db) }),
    )
    expect(error.errCode).toBe(-502001)
    expect(error.errMsg).toMatch(says)
    expect((await db.collection('docs').doc(_id).get()).data).toEqual({ _id, ...before })
  })
})

describe('many documents', () => {
  test('where().update() changes every match and says how many', async () => {
    const rows = sdk.db.collection('many')
    for (const n of [1, 2, 3]) await rows.add({ data: { n } })
    const { stats } = await rows.where({ n: sdk.db.command.gte(2) }).update({ data: { seen: true } })
    expect(stats.updated).toBe(2)
    expect((await rows.where({ seen: true }).count()).total).toBe(2)
  })
  test('with multi false it changes one', async () => {
    const rows = sdk.db.collection('one')
    for (const n of [1, 2, 3]) await rows.add({ data: { n } })
    expect((await rows.where({}).update({ data: { seen: true }, multi: false })).stats.updated).toBe(1)
    expect((await rows.where({ seen: true }).count()).total).toBe(1)
  })
  test('updating what is not there changes nothing and is no error', async () => {
    expect(
      (
        await sdk.db
          .collection('docs')
          .doc('nobody')
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0)
    expect(
      (
        await sdk.db
          .collection('docs')
          .where({ never: 1 })
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0)
  })
  test('where().remove() removes every match', async () => {
    const rows = sdk.db.collection('gone')
    for (const n of [1, 2, 3]) await rows.add({ data: { n } })
    expect((await rows.where({ n: sdk.db.command.gt(1) }).remove()).stats.removed).toBe(2)
    expect((await rows.get()).data.map((row) => row['n'])).toEqual([1])
  })
  test('doc.remove removes one and says 0 the second time', async () => {
    const rows = sdk.db.collection('gone')
    const { _id } = await rows.add({ data: {} })
    expect((await rows.doc(_id).remove()).stats.removed).toBe(1)
    expect((await rows.doc(_id).remove()).stats.removed).toBe(0)
  })
  test('of 20 conditional decrements at once exactly as many win as there is stock', async () => {
    const { db } = sdk
    const { _id } = await db.collection('stock').add({ data: { left: 7 } })
    const take = () =>
      db
        .collection('stock')
        .where({ _id, left: db.command.gte(1) })
        .update({ data: { left: db.command.inc(-1) } })
    const results = await Promise.all(Array.from({ length: 20 }, take))
    expect(results.filter(({ stats }) => stats.updated === 1)).toHaveLength(7)
    expect((await db.collection('stock').doc(_id).get()).data).toEqual({ _id, left: 0 })
  })
})

describe('doc.set', () => {
  test('makes a document that is not there', async () => {
    const result = await sdk.db
      .collection('docs')
      .doc('made')
      .set({ data: { a: 1 } })
    expect(result.stats).toEqual({ updated: 0, created: 1 })
    expect((await sdk.db.collection('docs').doc('made').get()).data).toEqual({ _id: 'made', a: 1 })
  })
  test('replaces a document whole', async () => {
    await sdk.db
      .collection('docs')
      .doc('whole')
      .set({ data: { a: 1, b: { c: 1 } } })
    const result = await sdk.db
      .collection('docs')
      .doc('whole')
      .set({ data: { b: { d: 2 } } })
    expect(result.stats).toEqual({ updated: 1, created: 0 })
    expect((await sdk.db.collection('docs').doc('whole').get()).data).toEqual({ _id: 'whole', b: { d: 2 } })
  })
  test('is refused with an update operator', async () => {
    const error = await errorOf(
      sdk.db
        .collection('docs')
        .doc('whole')
        .set({ data: { n: sdk.db.command.inc(1) } }),
    )
    expect(error.message).toMatch(/update operator complicit/)
  })
})

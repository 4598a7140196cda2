import { type LocalDatabase, openLocalDatabase } from '../support/local-database'
import {
  loadOfficialSdk,
  type OfficialSdk,
  type SdkCollection,
  type SdkDatabase,
  type SdkQuery,
} from '../support/official-sdk'

type Filter = (_: SdkDatabase['command'], db: SdkDatabase) => object

let database: LocalDatabase
let sdk: OfficialSdk

const west = (db: SdkDatabase) => db.Geo.Point(120.1, 30.2)
const square = (db: SdkDatabase) =>
  db.Geo.Polygon([
    db.Geo.LineString([
      db.Geo.Point(120, 30),
      db.Geo.Point(120.5, 30),
      db.Geo.Point(120.5, 30.5),
      db.Geo.Point(120, 30.5),
      db.Geo.Point(120, 30),
    ]),
  ])

beforeAll(async () => {
  database = await openLocalDatabase()
  sdk = await loadOfficialSdk(database)
  const { db } = sdk
  const things = [
    {
      _id: 'tea',
      price: 30,
      name: 'Green tea',
      tags: ['hot', 'leaf'],
      size: { w: 10, h: 20 },
      sold: null,
      at: new Date(1000),
    },
    {
      _id: 'pot',
      price: 120,
      name: 'Clay pot',
      tags: ['clay'],
      size: { w: 30, h: 25 },
      at: new Date(2000),
      stock: [5, 8, 12],
    },
    { _id: 'cup', price: 60, name: 'Tea cup', tags: [], size: { w: 7, h: 8 }, at: new Date(3000), stock: [1, 2] },
    {
      _id: 'box',
      price: 60,
      name: 'Gift box',
      lines: [
        { sku: 'a', n: 1 },
        { sku: 'b', n: 5 },
      ],
      open: true,
    },
    {
      _id: 'bag',
      price: 9.5,
      name: 'bag',
      lines: [
        { sku: 'a', n: 5 },
        { sku: 'b', n: 1 },
      ],
      open: false,
    },
  ]
  for (const data of things) await db.collection('things').add({ data })
  const places = [
    { _id: 'near', spot: db.Geo.Point(120.11, 30.2) },
    { _id: 'mid', spot: db.Geo.Point(120.3, 30.3) },
    { _id: 'far', spot: db.Geo.Point(121.5, 31.2) },
    { _id: 'road', spot: db.Geo.LineString([db.Geo.Point(119, 30.2), db.Geo.Point(121, 30.2)]) },
  ]
  for (const data of places) await db.collection('places').add({ data })
})

afterAll(async () => {
  await sdk.close()
  await database.dispose()
})

const idsOf = (data: object[]): string[] => data.map((item) => (item as { _id: string })._id)

const cases: [behaviour: string, filter: Filter, finds: string][] = [
  ['a plain value finds what equals it', () => ({ price: 60 }), 'box cup'],
  ['eq finds what equals the value', (_) => ({ price: _.eq(30) }), 'tea'],
  ['eq finds an equal object with the fields in the same order', (_) => ({ size: _.eq({ w: 7, h: 8 }) }), 'cup'],
  ['a nested object asks for each of its fields by path', () => ({ size: { w: 7 } }), 'cup'],
  ['a dotted path reaches into objects', (_) => ({ 'size.h': _.gt(20) }), 'pot'],
  ['neq finds everything else, also what lacks the field', (_) => ({ open: _.neq(true) }), 'bag cup pot tea'],
  ['gt leaves the bound out', (_) => ({ price: _.gt(60) }), 'pot'],
  ['gte takes the bound in', (_) => ({ price: _.gte(60) }), 'box cup pot'],
  ['lt leaves the bound out', (_) => ({ price: _.lt(30) }), 'bag'],
  ['lte takes the bound in', (_) => ({ price: _.lte(30) }), 'bag tea'],
  ['a comparison never leaves the type of its value', (_) => ({ price: _.gt('') }), ''],
  ['dates compare by time', (_) => ({ at: _.gte(new Date(2000)) }), 'cup pot'],
  ['a range is two comparisons joined', (_) => ({ price: _.gt(9.5).and(_.lt(60)) }), 'tea'],
  ['in finds any of the values', (_) => ({ price: _.in([30, 120, 7]) }), 'pot tea'],
  ['in with no values finds nothing', (_) => ({ price: _.in([]) }), ''],
  ['in with null finds what lacks the field', (_) => ({ sold: _.in([null]) }), 'bag box cup pot tea'],
  ['nin leaves the values out', (_) => ({ price: _.nin([60, 9.5]) }), 'pot tea'],
  ['null finds null and missing', () => ({ open: null }), 'cup pot tea'],
  ['and joins conditions on several fields', (_) => _.and([{ price: 60 }, { open: true }]), 'box'],
  ['or takes either of two queries', (_) => _.or([{ price: 30 }, { open: false }]), 'bag tea'],
  ['or on one field takes either comparison', (_) => ({ price: _.or(_.lt(10), _.gt(100)) }), 'bag pot'],
  ['nor leaves both out', (_) => _.nor([{ price: 60 }, { open: false }]), 'pot tea'],
  [
    'not turns a comparison round, also for what lacks the field',
    (_) => ({ stock: _.not(_.size(2)) }),
    'bag box pot tea',
  ],
  ['exists true wants the field, null counts', (_) => ({ sold: _.exists(true) }), 'tea'],
  ['exists false wants it missing', (_) => ({ tags: _.exists(false) }), 'bag box'],
  ['mod takes a divisor and a remainder', (_) => ({ price: _.mod(60, 0) }), 'box cup pot'],
  ['a value finds the arrays that hold it', () => ({ tags: 'leaf' }), 'tea'],
  ['a whole array finds only an equal array', (_) => ({ tags: _.eq(['hot', 'leaf']) }), 'tea'],
  ['an index in a path picks an element', () => ({ 'stock.1': 8 }), 'pot'],
  ['all wants every value in the array', (_) => ({ tags: _.all(['leaf', 'hot']) }), 'tea'],
  [
    'elemMatch wants one element to meet all conditions',
    (_) => ({ lines: _.elemMatch({ sku: 'a', n: _.gt(3) }) }),
    'bag',
  ],
  ['elemMatch compares plain elements', (_) => ({ stock: _.elemMatch(_.gt(6).and(_.lt(9))) }), ''],
  [
    'without elemMatch different elements may meet the conditions',
    (_) => ({ 'lines.sku': 'a', 'lines.n': _.gt(3) }),
    'bag box',
  ],
  ['size wants that many elements', (_) => ({ tags: _.size(1) }), 'pot'],
  ['size 0 finds empty arrays, not missing ones', (_) => ({ tags: _.size(0) }), 'cup'],
  ['a native regular expression matches text', () => ({ name: /tea/ }), 'tea'],
  ['its flag i ignores case', () => ({ name: /tea/i }), 'cup tea'],
  ['db.RegExp matches like a native one', (_, db) => ({ name: db.RegExp({ regexp: '^g', options: 'i' }) }), 'box tea'],
  ['an expression compares two fields', (_) => _.expr(_.aggregate.gt(['$size.w', '$size.h'])), 'pot'],
]

describe('where', () => {
  test.each(cases)('%s', async (_behaviour, filter, finds) => {
    const { db } = sdk
    const { data } = await db.collection('things').where(filter(db.command, db)).get()
    expect(idsOf(data).sort().join(' ')).toBe(finds)
    const { total } = await db.collection('things').where(filter(db.command, db)).count()
    expect(total).toBe(data.length)
  })
})

const geoCases: [behaviour: string, filter: Filter, finds: string][] = [
  ['geoNear returns the nearest first', (_, db) => ({ spot: _.geoNear({ geometry: west(db) }) }), 'near mid far'],
  [
    'geoNear stays within maxDistance metres',
    (_, db) => ({ spot: _.geoNear({ geometry: west(db), maxDistance: 1000 }) }),
    'near',
  ],
  [
    'geoNear stays beyond minDistance metres',
    (_, db) => ({ spot: _.geoNear({ geometry: west(db), minDistance: 1000, maxDistance: 50_000 }) }),
    'mid',
  ],
  ['geoWithin finds what lies in a polygon', (_, db) => ({ spot: _.geoWithin({ geometry: square(db) }) }), 'mid near'],
  [
    'geoWithin takes a circle in radians of the earth',
    (_, db) => ({ spot: _.geoWithin({ centerSphere: [west(db), 2 / 6378.1] }) }),
    'near',
  ],
  [
    'geoIntersects finds what touches a polygon',
    (_, db) => ({ spot: _.geoIntersects({ geometry: square(db) }) }),
    'mid near road',
  ],
  [
    'geoIntersects finds the line that meets a line',
    (_, db) => ({
      spot: _.geoIntersects({ geometry: db.Geo.LineString([db.Geo.Point(119.5, 30), db.Geo.Point(119.5, 31)]) }),
    }),
    'road',
  ],
]

describe('geo', () => {
  test.each(geoCases)('%s', async (behaviour, filter, finds) => {
    const { db } = sdk
    const { data } = await db.collection('places').where(filter(db.command, db)).get()
    const ids = behaviour.startsWith('geoNear') ? idsOf(data) : idsOf(data).sort()
    expect(ids.join(' ')).toBe(finds)
  })

  test('a point comes back as a point of the SDK', async () => {
    const { data } = await sdk.db.collection('places').doc('near').get()
    expect(data?.['spot']).toMatchObject({ longitude: 120.11, latitude: 30.2 })
  })
})

describe('pages', () => {
  const page = async (build: (query: SdkCollection) => SdkQuery) =>
    idsOf((await build(sdk.db.collection('things')).get()).data)

  test('orderBy sorts up and down', async () => {
    expect(await page((query) => query.orderBy('_id', 'desc'))).toEqual(['tea', 'pot', 'cup', 'box', 'bag'])
    expect(await page((query) => query.orderBy('_id', 'asc'))).toEqual(['bag', 'box', 'cup', 'pot', 'tea'])
  })
  test('a second orderBy decides between equals', async () => {
    const ids = await page((query) => query.orderBy('price', 'asc').orderBy('_id', 'desc'))
    expect(ids).toEqual(['bag', 'tea', 'cup', 'box', 'pot'])
  })
  test('orderBy puts what lacks the field first', async () => {
    const ids = await page((query) => query.orderBy('at', 'asc').orderBy('_id', 'asc'))
    expect(ids).toEqual(['bag', 'box', 'tea', 'pot', 'cup'])
  })
  test('skip and limit cut a page out of the order', async () => {
    expect(await page((query) => query.orderBy('_id', 'asc').skip(1).limit(2))).toEqual(['box', 'cup'])
  })
  test('skip beyond the end gives an empty page', async () => {
    expect(await page((query) => query.skip(10))).toEqual([])
  })
  test('field keeps chosen fields and _id', async () => {
    const { data } = await sdk.db
      .collection('things')
      .where({ _id: 'tea' })
      .field({ price: true, 'size.w': true })
      .get()
    expect(data).toEqual([{ _id: 'tea', price: 30, size: { w: 10 } }])
  })
  test('field with false leaves fields out', async () => {
    const { data } = await sdk.db.collection('things').where({ _id: 'bag' }).field({ lines: false, name: false }).get()
    expect(data).toEqual([{ _id: 'bag', price: 9.5, open: false }])
  })
  test('field can slice an array', async () => {
    const slice = sdk.db.command.project.slice(2)
    const { data } = await sdk.db.collection('things').where({ _id: 'pot' }).field({ stock: slice }).get()
    expect(data[0]?.['stock']).toEqual([5, 8])
  })
  test('doc.field keeps chosen fields of one document', async () => {
    const { data } = await sdk.db.collection('things').doc('tea').field({ price: true }).get()
    expect(data).toEqual({ _id: 'tea', price: 30 })
  })
})

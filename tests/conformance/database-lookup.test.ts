import { type LocalDatabase, openLocalDatabase } from '../support/local-database'
import { loadOfficialSdk, type OfficialSdk, type SdkAggregate, type SdkDatabase } from '../support/official-sdk'
import { addSampleOrders } from '../support/sample-orders'

let database: LocalDatabase
let sdk: OfficialSdk

beforeAll(async () => {
  const keys = [{ field: 'buyer', direction: 1 as const }]
  database = await openLocalDatabase({ indexes: [{ collection: 'coupons', name: 'by-buyer', unique: false, keys }] })
  sdk = await loadOfficialSdk(database)
  const { db } = sdk
  await addSampleOrders(db)
  const people = [
    { _id: 'ann', name: 'Ann', level: 2 },
    { _id: 'bob', name: 'Bob', level: 1 },
  ]
  for (const data of people) await db.collection('people').add({ data })
  for (const data of [
    { _id: 'k1', buyer: 'ann', fen: 10 },
    { _id: 'k2', buyer: 'ann', fen: 50 },
  ])
    await db.collection('coupons').add({ data })
})

afterAll(async () => {
  await sdk.close()
  await database.dispose()
})

type Build = (
  aggregate: SdkAggregate,
  $: SdkDatabase['command']['aggregate'],
  _: SdkDatabase['command'],
) => SdkAggregate

const cases: [behaviour: string, build: Build, list: object[]][] = [
  [
    'lookup joins by equal fields',
    (a) =>
      a
        .match({ _id: 'o2' })
        .lookup({ from: 'people', localField: 'buyer', foreignField: '_id', as: 'who' })
        .project({ who: 1 }),
    [{ _id: 'o2', who: [{ _id: 'bob', name: 'Bob', level: 1 }] }],
  ],
  [
    'lookup gives an empty array without a match',
    (a) =>
      a
        .match({ _id: 'o4' })
        .lookup({ from: 'people', localField: 'buyer', foreignField: '_id', as: 'who' })
        .project({ who: 1 }),
    [{ _id: 'o4', who: [] }],
  ],
  [
    'lookup joins through an index',
    (a) =>
      a
        .match({ _id: 'o1' })
        .lookup({ from: 'coupons', localField: 'buyer', foreignField: 'buyer', as: 'k' })
        .project({ k: '$k._id' }),
    [{ _id: 'o1', k: ['k1', 'k2'] }],
  ],
  [
    'lookup joins an array by its elements',
    (a) =>
      a
        .match({ _id: 'o1' })
        .addFields({ buyers: ['ann', 'bob'] })
        .lookup({ from: 'people', localField: 'buyers', foreignField: '_id', as: 'who' })
        .project({ n: { $size: '$who' } }),
    [{ _id: 'o1', n: 2 }],
  ],
  [
    'lookup of a collection that is not there joins nothing',
    (a) =>
      a
        .match({ _id: 'o1' })
        .lookup({ from: 'nowhere', localField: 'buyer', foreignField: '_id', as: 'x' })
        .project({ x: 1 }),
    [{ _id: 'o1', x: [] }],
  ],
  [
    'lookup with a pipeline uses variables of the document',
    (a, $, _) =>
      a
        .match({ _id: 'o1' })
        .lookup({
          from: 'coupons',
          let: { who: '$buyer', fen: '$fen' },
          pipeline: $.pipeline()
            .match(_.expr($.and([$.eq(['$buyer', '$$who']), $.gt(['$fen', 20])])))
            .project({ fen: 1 })
            .done(),
          as: 'k',
        })
        .project({ k: 1 }),
    [{ _id: 'o1', k: [{ _id: 'k2', fen: 50 }] }],
  ],
]

describe('aggregate', () => {
  test.each(cases)('%s', async (_behaviour, build, list) => {
    const { db } = sdk
    const { command } = db
    const result = await build(db.collection('orders').aggregate(), command.aggregate, command).end()
    expect(result.list).toEqual(list)
  })

  test('geoNear returns the nearest first with its distance', async () => {
    const { db } = sdk
    const { list } = await db
      .collection('orders')
      .aggregate()
      .geoNear({
        distanceField: 'metres',
        spherical: true,
        near: db.Geo.Point(120.1, 30.2),
        maxDistance: 20_000,
        key: 'place',
      })
      .project({ metres: 1 })
      .end()
    expect(list.map((row) => row._id)).toEqual(['o1', 'o2'])
    expect(list[0]?.['metres']).toBe(0)
    expect(list[1]?.['metres']).toBeCloseTo(9621, -1)
  })
})

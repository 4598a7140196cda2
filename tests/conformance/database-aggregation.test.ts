import { type LocalDatabase, openLocalDatabase } from '../support/local-database'
import {
  errorOf,
  loadOfficialSdk,
  type OfficialSdk,
  type SdkAggregate,
  type SdkDatabase,
} from '../support/official-sdk'
import { addSampleOrders } from '../support/sample-orders'

let database: LocalDatabase
let sdk: OfficialSdk

beforeAll(async () => {
  database = await openLocalDatabase()
  sdk = await loadOfficialSdk(database)
  const { db } = sdk
  await addSampleOrders(db)
  for (let n = 0; n < 30; n += 1) await db.collection('thirty').add({ data: { n } })
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
    'match filters with query commands',
    (a, _$, _) =>
      a
        .match({ fen: _.gte(300) })
        .project({ fen: 1 })
        .sort({ _id: 1 }),
    [
      { _id: 'o1', fen: 300 },
      { _id: 'o4', fen: 400 },
    ],
  ],
  [
    'project keeps, leaves out and computes',
    (a, $) => a.match({ _id: 'o2' }).project({ _id: 0, yuan: $.divide(['$fen', 100]) }),
    [{ yuan: 1 }],
  ],
  [
    'addFields adds to the document',
    (a, $) => a.match({ _id: 'o4' }).addFields({ twice: $.multiply(['$fen', 2]) }),
    [{ _id: 'o4', buyer: 'cyd', fen: 400, twice: 800 }],
  ],
  [
    'group sums by a key',
    (a, $) => a.group({ _id: '$buyer', fen: $.sum('$fen') }).sort({ _id: 1 }),
    [
      { _id: 'ann', fen: 500 },
      { _id: 'bob', fen: 100 },
      { _id: 'cyd', fen: 400 },
    ],
  ],
  [
    'group by null takes all together',
    (a, $) => a.group({ _id: null, count: $.sum(1), mean: $.avg('$fen'), most: $.max('$fen'), least: $.min('$fen') }),
    [{ _id: null, count: 4, mean: 250, most: 400, least: 100 }],
  ],
  [
    'group gathers in order with push, first and last',
    (a, $) =>
      a
        .match({ buyer: 'ann' })
        .sort({ fen: 1 })
        .group({ _id: '$buyer', all: $.push('$fen'), low: $.first('$fen'), high: $.last('$fen') }),
    [{ _id: 'ann', all: [200, 300], low: 200, high: 300 }],
  ],
  [
    'group by several fields',
    (a, $) =>
      a
        .match({ buyer: 'ann' })
        .group({ _id: { who: '$buyer', month: $.month('$at') }, n: $.sum(1) })
        .sort({ '_id.month': 1 }),
    [
      { _id: { who: 'ann', month: 1 }, n: 1 },
      { _id: { who: 'ann', month: 2 }, n: 1 },
    ],
  ],
  [
    'sort, skip and limit cut a page',
    (a) => a.sort({ fen: -1 }).skip(1).limit(2).project({ _id: 1 }),
    [{ _id: 'o1' }, { _id: 'o3' }],
  ],
  ['count names its number', (a) => a.match({ buyer: 'ann' }).count('orders'), [{ orders: 2 }]],
  [
    'unwind makes a row of each element',
    (a) => a.match({ _id: 'o1' }).unwind('$goods').project({ goods: 1 }),
    [
      { _id: 'o1', goods: 'tea' },
      { _id: 'o1', goods: 'pot' },
    ],
  ],
  ['unwind drops what is empty or missing', (a) => a.match({ _id: 'o3' }).unwind('$goods'), []],
  [
    'unwind can keep what is empty and number the rows',
    (a) =>
      a
        .match({ fen: 200 })
        .unwind({ path: '$goods', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })
        .project({ i: 1 }),
    [{ _id: 'o3', i: null }],
  ],
  [
    'sortByCount counts values',
    (a) => a.unwind('$goods').sortByCount('$goods'),
    [
      { _id: 'tea', count: 2 },
      { _id: 'pot', count: 1 },
    ],
  ],
  [
    'bucket sorts into ranges',
    (a, $) => a.bucket({ groupBy: '$fen', boundaries: [0, 200, 400], default: 'more', output: { n: $.sum(1) } }),
    [
      { _id: 0, n: 1 },
      { _id: 200, n: 2 },
      { _id: 'more', n: 1 },
    ],
  ],
  [
    'bucketAuto makes even ranges',
    (a) => a.bucketAuto({ groupBy: '$fen', buckets: 2 }),
    [
      { _id: { min: 100, max: 300 }, count: 2 },
      { _id: { min: 300, max: 400 }, count: 2 },
    ],
  ],
  [
    'replaceRoot puts an object in place of the document',
    (a) => a.match({ _id: 'o1' }).replaceRoot({ newRoot: { who: '$buyer' } }),
    [{ who: 'ann' }],
  ],
  ['sample picks as many as asked', (a) => a.sample({ size: 4 }).count('n'), [{ n: 4 }]],
  [
    'cond and switch decide',
    (a, $) =>
      a.match({ _id: 'o1' }).project({ _id: 0, big: $.cond({ if: $.gt(['$fen', 250]), then: 'yes', else: 'no' }) }),
    [{ big: 'yes' }],
  ],
  [
    'dateToString formats in a time zone',
    (a, $) =>
      a
        .match({ _id: 'o1' })
        .project({ _id: 0, day: $.dateToString({ date: '$at', format: '%Y-%m-%d %H', timezone: 'Asia/Shanghai' }) }),
    [{ day: '2026-01-05 08' }],
  ],
  [
    'filter and map work on arrays',
    (a, $) =>
      a.match({ _id: 'o1' }).project({
        _id: 0,
        t: $.filter({ input: '$goods', as: 'g', cond: $.eq(['$$g', 'tea']) }),
        u: $.map({ input: '$goods', as: 'g', in: $.toUpper('$$g') }),
      }),
    [{ t: ['tea'], u: ['TEA', 'POT'] }],
  ],
  [
    'ifNull fills in what is missing',
    (a, $) => a.match({ _id: 'o4' }).project({ _id: 0, goods: $.ifNull(['$goods', []]) }),
    [{ goods: [] }],
  ],
  [
    'concat joins text',
    (a, $) => a.match({ _id: 'o2' }).project({ _id: 0, s: $.concat(['$buyer', '-', '$_id']) }),
    [{ s: 'bob-o2' }],
  ],
]

describe('aggregate', () => {
  test.each(cases)('%s', async (_behaviour, build, list) => {
    const { db } = sdk
    const { command } = db
    const result = await build(db.collection('orders').aggregate(), command.aggregate, command).end()
    expect(result.list).toEqual(list)
  })

  test('returns 20 documents without a limit, and as many as a limit asks', async () => {
    expect((await sdk.db.collection('thirty').aggregate().end()).list).toHaveLength(20)
    expect((await sdk.db.collection('thirty').aggregate().limit(25).end()).list).toHaveLength(25)
  })

  test('an unknown operator is refused with errCode -1 and a string code', async () => {
    const error = await errorOf(
      sdk.db
        .collection('orders')
        .aggregate()
        .project({ x: { $nonsense: 1 } })
        .end(),
    )
    expect(error.errCode).toBe(-1)
    expect(error.code).toBe('DATABASE_REQUEST_FAILED')
  })
})

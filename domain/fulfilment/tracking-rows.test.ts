import { parse } from 'csv-parse/sync'
import { packingList } from './packing-list'
import { readTrackingRows, type TrackingRow } from './tracking-rows'

const row = (more: Partial<TrackingRow> = {}): TrackingRow => ({
  订单号: 'ord1',
  规格编码: 'skuA',
  件数: '2',
  快递公司: '中通',
  快递单号: '7512345678',
  ...more,
})
const read = (...rows: TrackingRow[]) => readTrackingRows(rows, (index) => index + 2)

test('rows of one order with one number are one parcel', () => {
  expect(read(row(), row({ 规格编码: 'skuB', 件数: '1' }), row({ 快递单号: '7512345679' }))).toEqual({
    rejected: [],
    blank: 0,
    parcels: [
      {
        orderId: 'ord1',
        company: 'ZTO',
        number: '7512345678',
        items: [
          { skuId: 'skuA', quantity: 2 },
          { skuId: 'skuB', quantity: 1 },
        ],
        lines: [2, 3],
      },
      { orderId: 'ord1', company: 'ZTO', number: '7512345679', items: [{ skuId: 'skuA', quantity: 2 }], lines: [4] },
    ],
  })
})

test('without SKU and units the whole rest of an order leaves', () => {
  const { parcels } = read(row({ 规格编码: '', 件数: '' }))
  expect(parcels).toEqual([{ orderId: 'ord1', company: 'ZTO', number: '7512345678', lines: [2] }])
})

test('a row nobody has filled in is no fault', () => {
  expect(read(row({ 快递公司: '', 快递单号: '' }))).toEqual({ parcels: [], rejected: [], blank: 1 })
})

test.each([
  [{ 订单号: '2026' }, '订单号不对'],
  [{ 快递单号: '' }, '没有填快递单号'],
  [{ 快递单号: '7.51235E+13' }, '科学计数'],
  [{ 快递单号: '12' }, '6 到 40 位'],
  [{ 快递公司: '飞毛腿' }, '不认识的快递公司'],
  [{ 规格编码: 'A' }, '规格编码不对'],
  [{ 件数: '0' }, '件数'],
  [{ 件数: '-1' }, '件数'],
  [{ 件数: '100' }, '件数'],
] as [Partial<TrackingRow>, string][])('a row with %j is named, and what to do is said', (broken, words) => {
  const { parcels, rejected } = read(row(broken))
  expect(parcels).toEqual([])
  expect(rejected).toEqual([{ line: 2, reason: expect.stringContaining(words) as string }])
})

test.each([
  [row({ 快递公司: '顺丰', 规格编码: 'skuB' }), '另一家快递公司'],
  [row(), '同一个规格'],
  [row({ 规格编码: '', 件数: '' }), '整单'],
])('%#: rows that cannot be in one parcel keep all of it back', (second, words) => {
  const { parcels, rejected } = read(row(), second)
  expect(parcels).toEqual([])
  expect(rejected.map(({ line }) => line)).toEqual([2, 3])
  expect(rejected[1]?.reason).toContain(words)
})

test('a bad row does not let half of its parcel leave', () => {
  const { parcels, rejected } = read(row(), row({ 规格编码: 'skuB', 件数: 'x' }), row({ 订单号: 'ord2' }))
  expect(parcels.map(({ orderId }) => orderId)).toEqual(['ord2'])
  expect(rejected.map(({ line }) => line)).toEqual([2, 3])
})

test('a packing list holds what is still to be sent, and comes back filled in', () => {
  const address = {
    recipient: '=HYPERLINK("x")',
    phone: '13800000000',
    province: '浙江省',
    city: '杭州市',
    district: '',
    detail: '@1',
  }
  const line = { title: '瓜子', specText: '260 克' }
  const csv = packingList([
    {
      orderId: 'ord1',
      paidAt: Date.UTC(2026, 10, 20, 1),
      address,
      remark: '-请放门口',
      lines: [
        { ...line, skuId: 'skuA', quantity: 3 },
        { ...line, skuId: 'skuB', quantity: 1 },
      ],
      parcels: [
        {
          items: [
            { skuId: 'skuA', quantity: 1 },
            { skuId: 'skuB', quantity: 1 },
          ],
        },
      ],
    },
  ])
  const [filled, ...others] = parse(csv, { bom: true, columns: true }) as unknown as Record<string, string>[]
  expect(others).toEqual([])
  expect(filled).toMatchObject({
    规格编码: 'skuA',
    件数: '2',
    最晚发货: '2026-11-22 09:00',
    收货人: '\'=HYPERLINK("x")',
    备注: "'-请放门口",
  })
  const { parcels } = read({ ...filled, 快递公司: 'ZTO', 快递单号: '7512345678' } as unknown as TrackingRow)
  expect(parcels).toMatchObject([{ orderId: 'ord1', items: [{ skuId: 'skuA', quantity: 2 }] }])
})

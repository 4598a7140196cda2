import { parse } from 'csv-parse/sync'
import { csvText } from '#domain/kernel/csv'
import { hangzhou, openPaySheet, orderFor } from '../support/buying'
import { settleWith } from '../support/paying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { operatorOf, paidOrder, queued } from '../support/shipping'

const sku = 'skuGZYW260'
const otherSku = 'skuGZYW160'
let shop: Shop
let lin: Phone
let operator: Phone

beforeEach(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  operator = operatorOf(shop)
})
afterEach(async () => {
  await shop.close()
})

type Row = Record<string, string>

const exported = async (): Promise<Row[]> => {
  const { csv } = await operator.call('fulfilment', 'packingList', {})
  return parse(csv, { bom: true, columns: true }) as unknown as Row[]
}
const written = (rows: Row[]): string => csvText([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))])
const importing = (rows: Row[]) => operator.call('fulfilment', 'importTracking', { csv: written(rows) })
const filled = (row: Row, number: string): Row => ({ ...row, 快递公司: '中通', 快递单号: number })

test('a packing list comes back filled in, and the same file again changes nothing', async () => {
  const [first, second] = [
    await paidOrder(shop, lin, { sku, quantity: 2, also: otherSku }),
    await paidOrder(shop, lin, { sku }),
  ]
  const rows = await exported()
  expect(rows).toHaveLength(3)
  const file = rows.map((row) => filled(row, row['订单号'] === first ? '7500000001' : '7500000002'))
  expect(await importing(file)).toEqual({ shipped: 2, unchanged: 0, blank: 0, rejected: [] })
  const before = [await queued(shop, first, 'shipped'), await queued(shop, second, 'shipped')]
  expect(before.map(({ parcels }) => parcels.length)).toEqual([1, 1])
  expect(await importing(file)).toEqual({ shipped: 0, unchanged: 2, blank: 0, rejected: [] })
  expect([await queued(shop, first, 'shipped'), await queued(shop, second, 'shipped')]).toEqual(before)
})

test('good rows land beside bad ones, and bad ones are named and change nothing', async () => {
  const [good, exceeded] = [await paidOrder(shop, lin, { sku }), await paidOrder(shop, lin, { sku })]
  const rows = await exported()
  const rowOf = (orderId: string) => rows.find((row) => row['订单号'] === orderId) ?? {}
  const report = await importing([
    filled(rowOf(good), '7500000001'),
    { ...filled(rowOf(exceeded), '7500000002'), 件数: '9' },
    { ...filled(rowOf(good), '7500000003'), 订单号: 'ordNONE' },
    { ...filled(rowOf(exceeded), '7500000004'), 快递公司: '飞毛腿' },
    rowOf(exceeded),
  ])
  expect(report).toMatchObject({ shipped: 1, unchanged: 0, blank: 1 })
  expect(report.rejected.map(({ line }) => line)).toEqual([3, 4, 5])
  expect(report.rejected.map(({ reason }) => reason)).toEqual([
    '这个规格只剩 1 件没发，改一下件数',
    '没有找到这笔订单',
    expect.stringContaining('不认识的快递公司'),
  ])
  expect(await queued(shop, exceeded)).toMatchObject({ revision: 0, parcels: [] })
})

test('a file without the columns, or that is no CSV, changes nothing and says why', async () => {
  await paidOrder(shop, lin, { sku })
  const ask = async (csv: string) => (await operator.call('fulfilment', 'importTracking', { csv })).rejected
  expect(await ask('a,b\r\n1,2\r\n')).toMatchObject([{ line: 1, reason: expect.stringContaining('订单号') as string }])
  expect(await ask('订单号,规格编码,件数,快递公司,快递单号\r\nord1,"sku')).toHaveLength(1)
  expect((await exported()).length).toBe(1)
})

test('what a buyer wrote is never run by whoever opens the list', async () => {
  const address = { ...hangzhou, recipient: '=1+1', detail: '@SUM(A1) 室' }
  const input = await orderFor(lin, sku, { address, remark: '+8613800000000' })
  const { orderId } = await lin.call('orders', 'place', input)
  await settleWith(shop, await openPaySheet(lin, orderId), 'pay')
  const [row = {}] = await exported()
  expect([row['收货人'], row['备注']]).toEqual(["'=1+1", "'+8613800000000"])
  for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

import { hashId } from '#server/hash-id'
import type { World } from './world'

/** What the proof's shop sells: the first is in the first product, the others in the second. Prices in fen. */
export const goods = [
  { skuId: 'skuPROOFA', productId: 'prdPROOF1', priceFen: 1990 },
  { skuId: 'skuPROOFB', productId: 'prdPROOF2', priceFen: 705 },
] as const

/** Freight of an order below 60 yuan. */
export const freightFen = 600

const template = {
  code: 'standard',
  name: '标准快递',
  rule: { mode: 'amount', steps: [{ belowFen: 6_000, freightFen }], provinceSteps: [] },
  notDelivered: [],
}

export const address = {
  recipient: '林小雨',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路 1 号 2 单元 301',
}

/** Who may split stock. */
export const operator = 'oProofOperator'

/** How many of each there are at the beginning. */
export type Stock = readonly [a: number, b: number]

/** Fills an empty world: two products of one SKU each. */
export async function fillShop(world: World, stock: Stock): Promise<void> {
  await world.insert('settings', [{ _id: 'storefront', categories: [], freight: [template], layouts: {} }])
  await world.insert('staff', [{ _id: hashId('stf', operator), openid: operator, role: 'operator', active: true }])
  await world.insert(
    'products',
    goods.map(({ productId }) => ({ _id: productId, title: '每日坚果', onSale: true, soldCount: 0, rank: 1 })),
  )
  await world.insert(
    'skus',
    goods.map(({ skuId, productId, priceFen }, index) => ({
      _id: skuId,
      productId,
      title: '每日坚果',
      specValues: [skuId],
      priceFen,
      pictureId: 'cloud://local/p.jpg',
      weightGrams: 100,
      onSale: true,
      available: stock[index],
      held: 0,
      sold: 0,
      writtenOff: 0,
      initial: stock[index],
      restocked: 0,
      holders: {},
    })),
  )
}

/** What so many of each cost together with freight. */
export function payableFen(quantities: readonly number[]): number {
  const sum = goods.reduce((total, { priceFen }, index) => total + priceFen * (quantities[index] ?? 0), 0)
  return sum < 6_000 ? sum + freightFen : sum
}

import type * as z from 'zod'
import { accountsContract } from '#domain/accounts/contract'
import { afterSalesContract } from '#domain/after-sales/contract'
import type { AppContract } from '#domain/app-contract'
import { cartContract } from '#domain/cart/contract'
import { catalogContract } from '#domain/catalog/contract'
import { fulfilmentContract } from '#domain/fulfilment/contract'
import { guidesContract } from '#domain/guides/contract'
import type { Contract } from '#domain/kernel/contract'
import { membersContract } from '#domain/members/contract'
import { ordersContract } from '#domain/orders/contract'
import { reviewsContract } from '#domain/reviews/contract'
import { storefrontContract } from '#domain/storefront/contract'
import { guideOpenid, ownerOpenid } from '#local-cloud/seed/personas'
import { hangzhou, newClientKey } from '../support/buying'
import { openShop, type Shop } from '../support/shop'

/** Every function a phone may call; one that is missing here does not compile. */
const contracts: Record<keyof AppContract, Contract> = {
  accounts: accountsContract,
  storefront: storefrontContract,
  catalog: catalogContract,
  reviews: reviewsContract,
  cart: cartContract,
  orders: ordersContract,
  fulfilment: fulfilmentContract,
  'after-sales': afterSalesContract,
  guides: guidesContract,
  members: membersContract,
}
const openidFor = { customer: 'oLianpuInjector', guide: guideOpenid('FL01'), operator: ownerOpenid }

/** One good input per action that has fields; every field of it is then broken in turn. */
const good: Record<string, Record<string, unknown>> = {
  'catalog/category': { categoryId: 'catGZ', cursor: 'o0' },
  'catalog/search': {
    text: '瓜子',
    sort: 'sales',
    categoryId: 'catGZ',
    priceFromFen: 100,
    priceToFen: 9_900,
    inStock: true,
    cursor: 'o0',
  },
  'catalog/product': { productId: 'prdGZYW', province: '浙江省' },
  'catalog/suggest': { text: '瓜' },
  'catalog/cards': { productIds: ['prdGZYW'] },
  'catalog/byBarcode': { barcode: '6901234567892' },
  'catalog/remindRestock': { skuId: 'skuGZYW260' },
  'catalog/shareCode': { productId: 'prdGZYW' },
  'reviews/list': { productId: 'prdGZYW', only: 'critical', cursor: 't1_rev1' },
  'storefront/blocks': { place: 'me' },
  'storefront/stream': { cursor: 'o0' },
  'storefront/set': {
    categories: [{ code: 'GZ', name: '瓜子', picture: 'categories/gz.webp' }],
    freightTemplates: [
      { code: 'A', name: '快递', rule: { mode: 'amount', steps: [], provinceSteps: [] }, notDelivered: [] },
    ],
    licences: [],
    service: {
      phone: '400-000-0000',
      hours: '9:00-18:00',
      replyWithinHours: 48,
      returnTo: { recipient: '退货组', phone: '0571-0000-0001', address: '杭州市示例路 88 号' },
    },
    stores: [],
  },
  'storefront/saveLayout': {
    place: 'me',
    code: 'A',
    revision: 0,
    content: { name: '日常', fromAt: 1, untilAt: 2, blocks: [{ kind: 'notice', text: '公告' }] },
  },
  'storefront/layouts': { place: 'me' },
  'storefront/previewLayout': { place: 'me', at: 1, audience: 'buyers', draftOf: 'lay1' },
  'storefront/publishLayout': { layoutId: 'lay1', revision: 1 },
  'storefront/withdrawLayout': { layoutId: 'lay1' },
  'storefront/rollBackLayout': { layoutId: 'lay1', version: 1 },
  'catalog/limitedPrices': { productId: 'prdGZYW' },
  'catalog/limitPrice': { skuId: 'skuGZYW260', priceFen: 1_200, untilAt: 1 },
  'catalog/endLimitedPrice': { skuId: 'skuGZYW260' },
  'catalog/importGoods': { csv: 'product_code', dryRun: true },
  'catalog/splitStock': { skuId: 'skuLHMR60', buckets: 2 },
  'cart/add': { skuId: 'skuGZYW260', quantity: 1 },
  'cart/setLine': { skuId: 'skuGZYW260', quantity: 1, selected: true },
  'cart/selectAll': { selected: true },
  'cart/remove': { skuIds: ['skuGZYW260'] },
  'orders/quote': { lines: [{ skuId: 'skuGZYW260', quantity: 1 }], province: '浙江省', forDefaultAddress: true },
  'orders/place': {
    clientKey: newClientKey(),
    lines: [{ skuId: 'skuGZYW260', quantity: 1 }],
    address: hangzhou,
    remark: '',
    expectedPayableFen: 1,
    sharingGuideId: 'gdeFL01',
    fromCart: false,
    noReturnSkuIds: [],
  },
  'orders/prepay': { orderId: 'ord1' },
  'orders/confirm': { orderId: 'ord1' },
  'orders/cancel': { orderId: 'ord1' },
  'orders/detail': { orderId: 'ord1' },
  'orders/receipt': { orderId: 'ord1' },
  'orders/confirmReceipt': { orderId: 'ord1' },
  'orders/byTradeNo': { tradeNo: 'abcdef' },
  'accounts/reports': { cursor: 't1_rep1' },
  'accounts/report': { day: '2026-11-17', cursor: 't1_dif1' },
  'after-sales/quote': { orderId: 'ord1', kind: 'return', items: [{ skuId: 'skuGZYW260', quantity: 1 }] },
  'after-sales/claimable': { orderId: 'ord1' },
  'after-sales/ask': {
    orderId: 'ord1',
    kind: 'return',
    items: [{ skuId: 'skuGZYW260', quantity: 1 }],
    clientKey: newClientKey(),
    reason: 'damaged',
    note: '漏气',
    pictureIds: ['cloud://local/after-sales/a.jpg'],
    expectedFen: 100,
  },
  'after-sales/withdraw': { orderId: 'ord1', afterSaleId: 'afs1' },
  'after-sales/sendBack': { orderId: 'ord1', afterSaleId: 'afs1', company: 'ZTO', number: '75000001' },
  'after-sales/list': { cursor: 't1_ord1' },
  'after-sales/detail': { orderId: 'ord1', afterSaleId: 'afs1' },
  'after-sales/queue': { show: 'decide', cursor: 't1_ord1' },
  'after-sales/approve': { orderId: 'ord1', afterSaleId: 'afs1', amountFen: 100 },
  'after-sales/approveSecond': { orderId: 'ord1', afterSaleId: 'afs1', amountFen: 100 },
  'after-sales/reject': { orderId: 'ord1', afterSaleId: 'afs1', reason: '商品完好' },
  'after-sales/confirmReturn': { orderId: 'ord1', afterSaleId: 'afs1', amountFen: 100 },
  'after-sales/retry': { orderId: 'ord1', afterSaleId: 'afs1', note: '已充值' },
  'accounts/resolve': { differenceId: 'dif1', note: '已核对' },
  'accounts/reopen': { differenceId: 'dif1' },
  'accounts/compareAgain': { day: '2026-11-17' },
  'reviews/ofOrder': { orderId: 'ord1' },
  'reviews/write': {
    orderId: 'ord1',
    lines: [{ skuId: 'skuGZYW260', stars: 5, text: '脆', pictureIds: [] }],
  },
  'reviews/reply': { reviewId: 'rev1', text: '谢谢' },
  'fulfilment/queue': { show: 'to-ship', cursor: 't1_ord1' },
  'fulfilment/ship': {
    orderId: 'ord1',
    revision: 0,
    company: 'ZTO',
    number: '7500000001',
    items: [{ skuId: 'skuGZYW260', quantity: 1 }],
  },
  'fulfilment/correct': { orderId: 'ord1', revision: 0, parcelId: 'pcl1', company: 'ZTO', number: '7500000001' },
  'fulfilment/tellAgain': { orderId: 'ord1' },
  'fulfilment/importTracking': { csv: '订单号' },
  'orders/list': { status: 'paid', cursor: 't1_ord1' },
  'guides/enlist': {
    code: 'FL01',
    openid: guideOpenid('FL01'),
    name: '周小满',
    title: '福利官',
    storeCode: 'MAIN',
    storeName: '杭州',
    greeting: '你好',
    contactUrl: 'https://open.work.weixin.qq.com/x',
    photo: 'guides/a.webp',
    wecomUserId: 'a',
    mobile: '13800000001',
  },
  'guides/setDuty': { onDuty: true },
  'members/enter': { scene: 1001, sharingGuideId: 'gdeFL01', sharer: 'abc123', touch: 'touch12345' },
  'members/setProfile': { nickname: '小雨', avatarId: 'cloud://local-env.6c6f-local-env/avatars/a.png' },
  'members/bindPhone': { code: 'code' },
  'members/saveAddress': { addressId: 'adr1', clientKey: newClientKey(), address: hangzhou, isDefault: false },
  'members/removeAddress': { addressId: 'adr1' },
  'members/readAddress': { text: '张三 13800000000' },
  'members/setFavourite': { productId: 'prdGZYW', isFavourite: true },
  'members/favourites': { cursor: 't1_fav1' },
}

const poisons: [name: string, value: unknown][] = [
  ['a query operator', { $gt: '' }],
  ['a negation', { $ne: null }],
  ['a pattern', { $regex: '.*' }],
  ['code', { $where: '1' }],
  ['an alternative', { $or: [{}] }],
  ['an operator in a list', [{ $gt: '' }]],
  ['a dotted key', { 'a.b': 1 }],
  ['an SDK command', { _internalType: {}, operator: 'gt', operands: [''] }],
  ['a typed date', { $date: 0 }],
  ['a typed long', { $numberLong: '1' }],
  ['null', null],
  ['a prototype', JSON.parse('{"__proto__": {"polluted": true}}')],
]

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})

const actions = Object.entries(contracts).flatMap(([functionName, contract]) =>
  Object.entries(contract).map(([action, { access, input }]) => ({ functionName, action, access, input })),
)
const fieldsOf = (input: z.ZodType) => Object.keys((input as z.ZodObject).shape)
const cells = actions.flatMap(({ functionName, action, access, input }) =>
  fieldsOf(input).map((field) => [`${functionName}/${action}`, field, access] as const),
)

test.each(cells)('%s refuses operators and foreign shapes in %s', async (name, field, access) => {
  const [functionName = '', action = ''] = name.split('/')
  const input = good[name]
  expect(Object.keys(input ?? {})).toContain(field)
  for (const [, poison] of poisons) {
    const reply = await shop.cloud.call(functionName, action, { ...input, [field]: poison }, openidFor[access])
    expect(reply).toMatchObject({ status: 400, body: { ok: false, refusal: { code: 'MALFORMED' } } })
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test.each(actions.map(({ functionName, action, access }) => [`${functionName}/${action}`, access] as const))(
  '%s refuses a field it does not know',
  async (name, access) => {
    const [functionName = '', action = ''] = name.split('/')
    const extras = ['role', 'points', 'status', '_openid', 'openid', 'priceFen']
    for (const extra of extras.filter((field) => !(field in (good[name] ?? {})))) {
      const reply = await shop.cloud.call(functionName, action, { ...good[name], [extra]: 1 }, openidFor[access])
      expect(reply).toMatchObject({ status: 400, body: { refusal: { code: 'MALFORMED' } } })
    }
  },
)

const quantities = [-1, 0, 1.5, 1e9, 2 ** 53, '1', ' 1', '1e3', true, [1], {}, null]
test.each(quantities)('a quantity of %j is refused', async (quantity) => {
  const lin = shop.phone('oLianpuInjector')
  const lines = [{ skuId: 'skuGZYW260', quantity }]
  expect((await lin.refused('cart', 'add', { skuId: 'skuGZYW260', quantity })).code).toBe('MALFORMED')
  expect((await lin.refused('orders', 'quote', { lines })).code).toBe('MALFORMED')
})

test.each(['火星省', '南京市', '广'])('nothing travels to %s at the rate of the rest', async (province) => {
  const lin = shop.phone('oLianpuInjector')
  const lines = [{ skuId: 'skuGZYW260', quantity: 1 }]
  const order = { clientKey: newClientKey(), lines, address: { ...hangzhou, province }, expectedPayableFen: 0 }
  expect((await lin.refused('orders', 'quote', { lines, province })).code).toBe('MALFORMED')
  expect((await lin.refused('orders', 'place', order)).code).toBe('MALFORMED')
})

const staffActions = actions.filter(({ access }) => access !== 'customer')
test.each(staffActions.map(({ functionName, action }) => [functionName, action] as const))(
  'a buyer may not call %s/%s, whatever she claims to be',
  async (functionName, action) => {
    const input = good[`${functionName}/${action}`] ?? {}
    const reply = await shop.cloud.call(functionName, action, input, 'oLianpuBuyerWuMin')
    expect(reply.body).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  },
)

test('a guide is no operator', async () => {
  const guide = shop.phone(guideOpenid('FL01'))
  expect((await guide.refused('guides', 'enlist', good['guides/enlist'])).code).toBe('FORBIDDEN')
  expect((await guide.call('guides', 'profile', {})).card.name).toBe('周小满')
})

test('open data a phone made up is refused', async () => {
  const event = { action: 'home', input: {}, openData: { cloudID: 'x', data: { opengid: 'X' } } }
  const { result } = await shop.cloud.invoke({
    name: 'storefront',
    event,
    openid: 'oLianpuInjector',
    source: 'wx_client',
  })
  expect(result.ok && JSON.parse(result.reply)).toMatchObject({ ok: false, refusal: { code: 'MALFORMED' } })
})

test.each(['scheduler', 'payment-callback'])('a phone cannot make %s work', async (functionName) => {
  const event = { httpMethod: 'POST', headers: {}, body: '{}', Type: 'Timer' }
  const { result } = await shop.cloud.invoke({
    name: functionName,
    event,
    openid: 'oLianpuInjector',
    source: 'wx_client',
  })
  const reply = result.ok ? (JSON.parse(result.reply) as { statusCode?: number }) : undefined
  expect(result.ok ? reply?.statusCode : 'failed').toBe(functionName === 'scheduler' ? 'failed' : 403)
})

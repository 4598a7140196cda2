import type { AppContract } from '#domain/app-contract'
import type { Action, InputOf } from '#domain/kernel/contract'
import type { AfterSaleId, DifferenceId, LayoutId, OrderId } from '#domain/kernel/ids'
import { hangzhou, newClientKey } from './buying'

/** Everybody who has an openid. A visitor was never here before, a former one was dismissed; an operator is not the brand's owner. */
export const roles = ['visitor', 'member', 'guide', 'former guide', 'operator', 'former operator', 'owner'] as const
export type Role = (typeof roles)[number]

/** What a buyer's actions are asked about: her own, somebody else's, or what nothing is called. */
export interface Things {
  readonly orderId: OrderId
  readonly tradeNo: string
  readonly addressId: `adr${string}`
  readonly afterSale: { readonly orderId: OrderId; readonly afterSaleId: AfterSaleId }
}
/** What belongs to the shop. */
export interface ShopThings {
  readonly paidOrder: { readonly orderId: OrderId; readonly revision: number }
  readonly shippedOrder: { readonly orderId: OrderId; readonly revision: number; readonly parcelId: `pcl${string}` }
  /** Waits for somebody to decide. */
  readonly askedAfterSale: Things['afterSale'] & { readonly amountFen: number }
  readonly openDifference: DifferenceId
  readonly resolvedDifference: DifferenceId
  readonly day: string
  readonly barcode: string
  readonly draft: { readonly layoutId: LayoutId; readonly revision: number }
  readonly published: { readonly layoutId: LayoutId; readonly version: number }
}

/** Every action there is: `orders/place`. */
export type ActionName = {
  [F in keyof AppContract]: `${F}/${string & keyof AppContract[F]}`
}[keyof AppContract]

type ActionOf<N extends ActionName> = N extends `${infer F extends keyof AppContract}/${infer A}`
  ? A extends keyof AppContract[F]
    ? Extract<AppContract[F][A], Action>
    : never
  : never

interface Verdicts<I> {
  /** Whom the action lets in; everybody else is refused with FORBIDDEN. */
  readonly lets: readonly Role[]
  /** A good input, which would do something if it were let in. */
  readonly input: (shop: ShopThings, own: Things) => I
  /** Of an action that names one buyer's things: what it says of another's, word for word what it says of none. */
  readonly ofAnothers?: 'NOT_FOUND' | 'nothing happens'
}
/** One row an action; an action without one does not compile. */
export type AuthorisationTable = { readonly [N in ActionName]: Verdicts<InputOf<ActionOf<N>>> }

const everybody = roles
const guides: readonly Role[] = ['guide']
const operators: readonly Role[] = ['operator', 'owner']

const free = { lets: everybody, input: () => ({}) } as const
const sku = { skuId: 'skuGZYW260', quantity: 1 } as const
const ofAnothers = 'NOT_FOUND'
const wishFor = (orderId: OrderId) => ({ orderId, kind: 'before-shipping' as const, items: [sku] })
const ofBuyer = { lets: everybody, ofAnothers, input: (_: ShopThings, { orderId }: Things) => ({ orderId }) } as const
const ofAsker = { lets: everybody, ofAnothers, input: (_: ShopThings, { afterSale }: Things) => afterSale } as const
const toOperators = <I>(input: (shop: ShopThings) => I): Verdicts<I> => ({ lets: operators, input })
const toEverybody = <I>(input: () => I): Verdicts<I> => ({ lets: everybody, input })

/** Who may do what, written down once more beside the contract, so that neither can be widened alone. */
export const authorisationTable: AuthorisationTable = {
  'accounts/compareAgain': toOperators(({ day }) => ({ day })),
  'accounts/reopen': toOperators(({ resolvedDifference }) => ({ differenceId: resolvedDifference })),
  'accounts/report': toOperators(({ day }) => ({ day })),
  'accounts/reports': toOperators(() => ({})),
  'accounts/resolve': toOperators(({ openDifference }) => ({ differenceId: openDifference, note: '已核对' })),
  'after-sales/approve': toOperators(({ askedAfterSale }) => askedAfterSale),
  'after-sales/approveSecond': toOperators(({ askedAfterSale }) => askedAfterSale),
  'after-sales/ask': {
    lets: everybody,
    ofAnothers,
    input: (_, { orderId }) => ({ ...wishFor(orderId), clientKey: newClientKey(), reason: 'other', expectedFen: 1 }),
  },
  'after-sales/claimable': ofBuyer,
  'after-sales/confirmReturn': toOperators(({ askedAfterSale }) => askedAfterSale),
  'after-sales/detail': ofAsker,
  'after-sales/list': free,
  'after-sales/queue': toOperators(() => ({ show: 'decide' as const })),
  'after-sales/quote': { lets: everybody, ofAnothers, input: (_, { orderId }) => wishFor(orderId) },
  'after-sales/reject': toOperators(({ askedAfterSale: { amountFen: _, ...one } }) => ({
    ...one,
    reason: '看不出破损',
  })),
  'after-sales/retry': toOperators(({ askedAfterSale: { amountFen: _, ...one } }) => ({ ...one, note: '账户已充值' })),
  'after-sales/sendBack': {
    lets: everybody,
    ofAnothers,
    input: (_, { afterSale }) => ({ ...afterSale, company: 'ZTO', number: '7500008888' }),
  },
  'after-sales/withdraw': ofAsker,
  'cart/add': toEverybody(() => sku),
  'cart/get': free,
  'cart/selectAll': toEverybody(() => ({ selected: false })),
  'cart/setLine': toEverybody(() => ({ ...sku, selected: true })),
  'cart/remove': toEverybody(() => ({ skuIds: [sku.skuId] })),
  'catalog/byBarcode': { lets: everybody, input: ({ barcode }) => ({ barcode }) },
  'catalog/cards': toEverybody(() => ({ productIds: ['prdGZYW' as const] })),
  'catalog/category': free,
  'catalog/endLimitedPrice': toOperators(() => ({ skuId: sku.skuId })),
  'catalog/limitPrice': toOperators(() => ({ skuId: sku.skuId, priceFen: 1_200, untilAt: 1 })),
  'catalog/limitedPrices': toOperators(() => ({})),
  'catalog/importGoods': toOperators(() => ({ csv: 'product_code' })),
  'catalog/product': toEverybody(() => ({ productId: 'prdGZYW' as const })),
  'catalog/remindRestock': toEverybody(() => ({ skuId: sku.skuId })),
  'catalog/search': toEverybody(() => ({ text: '瓜子' })),
  'catalog/shareCode': toEverybody(() => ({ productId: 'prdGZYW' as const })),
  'catalog/splitStock': toOperators(() => ({ skuId: 'skuLHMR60' as const, buckets: 4 })),
  'catalog/suggest': toEverybody(() => ({ text: '瓜' })),
  'fulfilment/correct': toOperators(({ shippedOrder }) => ({
    ...shippedOrder,
    company: 'ZTO' as const,
    number: '7500009999',
  })),
  'fulfilment/importTracking': toOperators(() => ({ csv: '订单号' })),
  'fulfilment/packingList': toOperators(() => ({})),
  'fulfilment/queue': toOperators(() => ({ show: 'to-ship' as const })),
  'fulfilment/ship': toOperators(({ paidOrder }) => ({
    ...paidOrder,
    company: 'ZTO' as const,
    number: '7500000001',
    items: [sku],
  })),
  'fulfilment/tellAgain': toOperators(({ shippedOrder: { orderId } }) => ({ orderId })),
  'guides/enlist': toOperators(() => ({
    code: 'NEW',
    openid: 'oLianpuGuideNew',
    name: '周小满',
    title: '福利官',
    storeCode: 'MAIN',
    storeName: '杭州',
    greeting: '你好',
    contactUrl: 'https://open.work.weixin.qq.com/x',
    photo: 'guides/a.webp',
    wecomUserId: 'new',
    mobile: '13800000009',
  })),
  'guides/profile': { lets: guides, input: () => ({}) },
  'guides/setDuty': { lets: guides, input: () => ({ onDuty: false }) },
  'members/addresses': free,
  'members/bindPhone': toEverybody(() => ({ code: 'made-up' })),
  'members/card': free,
  'members/enter': toEverybody(() => ({ scene: 1001 })),
  'members/favourites': free,
  'members/me': free,
  'members/readAddress': toEverybody(() => ({ text: '张三 13800000001 浙江省杭州市西湖区文三路 1 号' })),
  'members/saveAddress': {
    lets: everybody,
    ofAnothers,
    input: (_, { addressId }) => ({ addressId, clientKey: newClientKey(), address: hangzhou, isDefault: true }),
  },
  'members/removeAddress': {
    lets: everybody,
    ofAnothers: 'nothing happens',
    input: (_, { addressId }) => ({ addressId }),
  },
  'members/setFavourite': toEverybody(() => ({ productId: 'prdGZYW' as const, isFavourite: false })),
  'members/setProfile': toEverybody(() => ({ nickname: '小雨' })),
  'members/unbindPhone': free,
  'orders/byTradeNo': { lets: everybody, ofAnothers, input: (_, { tradeNo }) => ({ tradeNo }) },
  'orders/cancel': ofBuyer,
  'orders/confirm': ofBuyer,
  'orders/confirmReceipt': ofBuyer,
  'orders/detail': ofBuyer,
  'orders/list': free,
  'orders/place': toEverybody(() => ({
    clientKey: newClientKey(),
    lines: [sku],
    address: hangzhou,
    expectedPayableFen: 1,
  })),
  'orders/prepay': ofBuyer,
  'orders/quote': toEverybody(() => ({ lines: [sku], forDefaultAddress: true })),
  'orders/receipt': ofBuyer,
  'reviews/ofOrder': ofBuyer,
  'reviews/reply': toOperators(() => ({ reviewId: 'revGZYW01' as const, text: '谢谢' })),
  'reviews/write': {
    lets: everybody,
    ofAnothers,
    input: (_, { orderId }) => ({ orderId, lines: [{ skuId: sku.skuId, stars: 5, text: '脆', pictureIds: [] }] }),
  },
  'reviews/list': toEverybody(() => ({ productId: 'prdGZYW' as const })),
  'storefront/about': free,
  'storefront/blocks': toEverybody(() => ({ place: 'me' as const })),
  'storefront/home': free,
  'storefront/layouts': toOperators(() => ({})),
  'storefront/previewLayout': toOperators(({ draft: { layoutId } }) => ({
    place: 'me' as const,
    at: 1,
    audience: 'buyers' as const,
    draftOf: layoutId,
  })),
  'storefront/publishLayout': toOperators(({ draft }) => draft),
  'storefront/rollBackLayout': toOperators(({ published }) => published),
  'storefront/saveLayout': toOperators(() => ({
    place: 'me' as const,
    code: 'NEW',
    revision: 0,
    content: { name: '日常', fromAt: 1, untilAt: 2, blocks: [{ kind: 'notice' as const, text: '公告' }] },
  })),
  'storefront/set': toOperators(() => ({
    categories: [{ code: 'GZ', name: '瓜子', picture: 'categories/gz.webp' }],
    freightTemplates: [
      { code: 'A', name: '快递', rule: { mode: 'amount' as const, steps: [], provinceSteps: [] }, notDelivered: [] },
    ],
    licences: [],
    service: {
      phone: '400-000-0000',
      hours: '9:00-18:00',
      replyWithinHours: 48,
      returnTo: { recipient: '退货组', phone: '0571-0000-0001', address: '杭州市示例路 88 号' },
    },
    stores: [],
  })),
  'storefront/stream': toEverybody(() => ({ cursor: 'o0' })),
  'storefront/withdrawLayout': toOperators(({ draft: { layoutId } }) => ({ layoutId })),
}

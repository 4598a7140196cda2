import { comparedDay } from '../support/compared-day'

/** A page of the mini-program, and how to know that it is painted. */
export interface PageCase {
  readonly route: string
  readonly query?: Readonly<Record<string, string>>
  /** The one call that paints the page; none for a page that asks nothing. */
  readonly paintedBy?: string
  /** What the page sends besides, not needed to paint it. */
  readonly also?: readonly string[]
  readonly shows: string
  /** Whose page it is, when it is not a customer's. */
  readonly openid?: string
}

/** Runs the demo shop. */
export const operator = 'oLianpuOwnerQian'

/** Stands for an order that the test has placed and paid; the ids in it are known only then. */
export const paidOrder = 'ordPaid'

/** Stand for an order of which something is asked back, and that after-sale. */
export const askedOrder = 'ordAsked'
export const askedBack = 'afsAsked'

/** Every page of the shop; a test holds this against app.json. */
export const pageCases: readonly PageCase[] = [
  { route: 'pages/home/index', paintedBy: 'storefront/home', shows: '当年新果' },
  { route: 'pages/category/index', paintedBy: 'catalog/category', shows: '原味瓜子' },
  { route: 'pages/code/index', paintedBy: 'members/card', shows: '出示给导购或客服' },
  { route: 'pages/cart/index', paintedBy: 'cart/get', also: ['catalog/category', 'orders/quote'], shows: '结算（' },
  { route: 'pages/me/index', paintedBy: 'members/me', also: ['storefront/blocks'], shows: '我的订单' },
  { route: 'packages/catalog/search/index', shows: '可以搜品名、口味、原料' },
  {
    route: 'packages/catalog/product/index',
    query: { productId: 'prdGZYW' },
    paintedBy: 'catalog/product',
    shows: '立即购买',
  },
  {
    route: 'packages/catalog/reviews/index',
    query: { productId: 'prdGZYW' },
    paintedBy: 'reviews/list',
    shows: '全部',
  },
  { route: 'packages/orders/list/index', query: { tab: 'all' }, paintedBy: 'orders/list', shows: '共 1 件' },
  { route: 'packages/orders/detail/index', query: { orderId: paidOrder }, paintedBy: 'orders/detail', shows: '订单号' },
  {
    route: 'packages/orders/review/index',
    query: { orderId: paidOrder },
    paintedBy: 'reviews/ofOrder',
    shows: '收到货之后再来评价',
  },
  {
    route: 'packages/orders/pay-result/index',
    query: { orderId: paidOrder },
    paintedBy: 'orders/confirm',
    also: ['storefront/blocks'],
    shows: '已付款，48 小时内发货',
  },
  { route: 'packages/orders/checkout/index', shows: '这一单已经提交' },
  {
    route: 'packages/orders/after-sale-ask/index',
    query: { orderId: paidOrder },
    paintedBy: 'after-sales/claimable',
    also: ['after-sales/quote'],
    shows: '未发货退款',
  },
  {
    route: 'packages/orders/after-sale/index',
    query: { orderId: askedOrder, afterSaleId: askedBack },
    paintedBy: 'after-sales/detail',
    shows: '等客服处理',
  },
  { route: 'packages/orders/after-sales/index', paintedBy: 'after-sales/list', shows: '等客服处理' },
  { route: 'packages/members/addresses/index', paintedBy: 'members/addresses', shows: '还没有收货地址' },
  { route: 'packages/members/address/index', shows: '保存' },
  { route: 'packages/members/favourites/index', paintedBy: 'members/favourites', shows: '还没有收藏' },
  { route: 'packages/members/footprints/index', shows: '还没有足迹' },
  { route: 'packages/members/settings/index', shows: '隐私保护' },
  { route: 'packages/members/profile/index', paintedBy: 'members/card', shows: '会员号' },
  { route: 'packages/members/about/index', shows: '经营者' },
  { route: 'packages/members/licences/index', paintedBy: 'storefront/about', shows: '编号' },
  { route: 'packages/members/service/index', paintedBy: 'storefront/about', shows: '小时内回复' },
  { route: 'packages/members/privacy/index', shows: '用到什么，先问你' },
  { route: 'packages/members/stores/index', paintedBy: 'storefront/about', shows: '还没有门店' },
  { route: 'packages/console/layouts/index', openid: operator, paintedBy: 'storefront/layouts', shows: '新建' },
  {
    route: 'packages/console/layout/index',
    query: { place: 'home' },
    openid: operator,
    paintedBy: 'storefront/layouts',
    shows: '发布',
  },
  { route: 'packages/console/shipping/index', openid: operator, paintedBy: 'fulfilment/queue', shows: '林小雨' },
  {
    route: 'packages/console/prices/index',
    openid: operator,
    paintedBy: 'catalog/limitedPrices',
    shows: '现在没有限时价',
  },
  {
    route: 'packages/console/after-sales/index',
    openid: operator,
    paintedBy: 'after-sales/queue',
    shows: '破损或变质',
  },
  { route: 'packages/console/reports/index', openid: operator, paintedBy: 'accounts/reports', shows: '有差异 12 条' },
  {
    route: 'packages/console/report/index',
    query: { day: comparedDay },
    openid: operator,
    paintedBy: 'accounts/report',
    shows: '本店已收，微信没有',
  },
]

/** The query of a page with real ids in place of those that stand for them. */
export function queryFor({ query = {} }: PageCase, ids: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, ids[value] ?? value]))
}

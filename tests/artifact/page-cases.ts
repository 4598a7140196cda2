/** A page of the mini-program, and how to know that it is painted. */
export interface PageCase {
  readonly route: string
  readonly query?: Readonly<Record<string, string>>
  /** The one call that paints the page; none for a page that asks nothing. */
  readonly paintedBy?: string
  /** What the page sends besides, not needed to paint it. */
  readonly also?: readonly string[]
  readonly shows: string
}

/** Stands for an order that the test has placed and paid; the ids in it are known only then. */
export const paidOrder = 'ordPaid'

/** Every page of the shop; a test holds this against app.json. */
export const pageCases: readonly PageCase[] = [
  { route: 'pages/home/index', paintedBy: 'catalog/home', shows: '继续往下看' },
  { route: 'pages/category/index', paintedBy: 'catalog/category', shows: '原味瓜子' },
  { route: 'pages/cart/index', paintedBy: 'cart/get', shows: '结算（' },
  { route: 'pages/me/index', paintedBy: 'members/me', shows: '我的订单' },
  { route: 'packages/catalog/search/index', shows: '可以搜品名、口味或原料' },
  {
    route: 'packages/catalog/product/index',
    query: { productId: 'prdGZYW' },
    paintedBy: 'catalog/product',
    shows: '立即购买',
  },
  { route: 'packages/orders/list/index', query: { tab: 'all' }, paintedBy: 'orders/list', shows: '共 1 件' },
  { route: 'packages/orders/detail/index', query: { orderId: paidOrder }, paintedBy: 'orders/detail', shows: '订单号' },
  {
    route: 'packages/orders/pay-result/index',
    query: { orderId: paidOrder },
    paintedBy: 'orders/confirm',
    shows: '已付款，48 小时内发货',
  },
  { route: 'packages/orders/checkout/index', also: ['orders/quote'], shows: '这一单已经提交' },
]

/** The query of a page with the real order in place of `paidOrder`. */
export function queryFor({ query = {} }: PageCase, orderId: string): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value === paidOrder ? orderId : value]))
}

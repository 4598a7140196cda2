import type { Prepared } from './gallery-shop'

type Query = (prepared: Prepared) => Readonly<Record<string, string>>

/** A page of the shop as the gallery shows it. */
export interface GalleryPage {
  /** In file names. */
  readonly name: string
  readonly title: string
  readonly route: string
  readonly query?: Query
  readonly looker?: 'operator'
  /** Words it has when all is well, in every brand. */
  readonly shows: string | RegExp
  /** What stands there while nothing is known and when asking failed, if neither bones nor the failure. */
  readonly waits?: RegExp
  /** It asks the cloud nothing when it opens, so there is nothing to wait for and nothing to fail. */
  readonly asksNothing?: true
  /** How it looks with nothing to show, seen by a newcomer unless `query` brings it about; or why that cannot be. */
  readonly empty: { readonly shows: string | RegExp; readonly query?: Query } | string
}

const ofProduct: Query = ({ productId }) => ({ productId })
const ofReturned: Query = ({ returned: { orderId, afterSaleId } }) => ({ orderId, afterSaleId })
const ofRefused: Query = ({ refused: { orderId, afterSaleId } }) => ({ orderId, afterSaleId })
const ofOrder: Query = ({ paidOrderId }) => ({ orderId: paidOrderId })

/** Every page of the shop; a test holds this against app.json. */
export const galleryPages: readonly GalleryPage[] = [
  { name: 'home', title: '首页', route: 'pages/home/index', shows: '搜', empty: 'a shop always has a home page' },
  { name: 'category', title: '分类', route: 'pages/category/index', shows: '起', empty: 'a category has goods' },
  {
    name: 'code',
    title: '会员码',
    route: 'pages/code/index',
    shows: /\d{4}/,
    empty: 'everybody is a member from her first look',
  },
  { name: 'cart', title: '购物车', route: 'pages/cart/index', shows: '结算', empty: { shows: /还空着/ } },
  { name: 'me', title: '我的', route: 'pages/me/index', shows: '我的订单', empty: { shows: '我的订单' } },
  {
    name: 'search',
    title: '搜索',
    route: 'packages/catalog/search/index',
    query: () => ({ text: '礼盒' }),
    shows: '综合',
    empty: { shows: '没有找到', query: () => ({ text: '电风扇' }) },
  },
  {
    name: 'product',
    title: '商品',
    route: 'packages/catalog/product/index',
    query: ofProduct,
    shows: '立即购买',
    empty: { shows: /没有|不在|下架/, query: () => ({ productId: 'prdNONE' }) },
  },
  {
    name: 'reviews',
    title: '评价',
    route: 'packages/catalog/reviews/index',
    query: ofProduct,
    shows: '全部',
    empty: { shows: '还没有人评价', query: ({ unreviewedId }) => ({ productId: unreviewedId }) },
  },
  {
    name: 'checkout',
    title: '确认订单',
    route: 'packages/orders/checkout/index',
    shows: '提交订单',
    empty: { shows: '这一单已经提交' },
  },
  {
    name: 'pay-result',
    title: '付款结果',
    route: 'packages/orders/pay-result/index',
    query: ofOrder,
    shows: '已付款',
    // She has paid: the page goes on asking and never says that something failed.
    waits: /核对/,
    empty: 'there is always the order that was paid',
  },
  {
    name: 'orders',
    title: '我的订单',
    route: 'packages/orders/list/index',
    query: () => ({ tab: 'all' }),
    shows: '共',
    empty: { shows: '还没有订单', query: () => ({ tab: 'all' }) },
  },
  {
    name: 'order',
    title: '订单详情',
    route: 'packages/orders/detail/index',
    query: ofOrder,
    shows: '订单号',
    empty: 'an order is never empty',
  },
  {
    name: 'parcels',
    title: '订单详情，在路上',
    route: 'packages/orders/detail/index',
    query: ({ shippedOrderId }) => ({ orderId: shippedOrderId }),
    shows: '确认收货',
    empty: 'an order is never empty',
  },
  {
    name: 'review',
    title: '写评价',
    route: 'packages/orders/review/index',
    query: ({ receivedOrderId }) => ({ orderId: receivedOrderId }),
    shows: '提交评价',
    empty: 'a newcomer has no order to review',
  },
  {
    name: 'own-review',
    title: '看评价',
    route: 'packages/orders/review/index',
    query: ({ reviewedOrderId }) => ({ orderId: reviewedOrderId }),
    shows: '下单第三天到的',
    empty: 'an order that was reviewed has its reviews',
  },
  {
    name: 'order-asked-back',
    title: '订单详情，有售后',
    route: 'packages/orders/detail/index',
    query: ({ returned: { orderId } }) => ({ orderId }),
    shows: '等你寄回',
    empty: 'an order is never empty',
  },
  {
    name: 'giving-up',
    title: '申请售后，没发货',
    route: 'packages/orders/after-sale-ask/index',
    query: ofOrder,
    shows: '退款金额',
    empty: { shows: '没有找到这笔订单' },
  },
  {
    name: 'asking',
    title: '申请售后，已发货',
    route: 'packages/orders/after-sale-ask/index',
    query: ({ shippedOrderId }) => ({ orderId: shippedOrderId }),
    shows: '退款金额',
    empty: 'only who has ordered comes here',
  },
  {
    name: 'returning',
    title: '售后详情，等寄回',
    route: 'packages/orders/after-sale/index',
    query: ofReturned,
    shows: '我已寄出',
    empty: { shows: '没有找到这笔售后' },
  },
  {
    name: 'refused',
    title: '售后详情，没有同意',
    route: 'packages/orders/after-sale/index',
    query: ofRefused,
    shows: '没有同意的原因',
    empty: 'an after-sale is never empty',
  },
  {
    name: 'after-sales',
    title: '售后',
    route: 'packages/orders/after-sales/index',
    shows: '等你寄回',
    empty: { shows: '还没有售后' },
  },
  {
    name: 'addresses',
    title: '地址簿',
    route: 'packages/members/addresses/index',
    query: () => ({ purpose: 'manage' }),
    shows: '文三路',
    empty: { shows: '还没有收货地址', query: () => ({ purpose: 'manage' }) },
  },
  {
    name: 'address',
    title: '编辑地址',
    route: 'packages/members/address/index',
    query: ({ addressId }) => ({ purpose: 'manage', addressId }),
    shows: '保存',
    empty: { shows: '保存', query: () => ({ purpose: 'manage' }) },
  },
  {
    name: 'favourites',
    title: '收藏',
    route: 'packages/members/favourites/index',
    shows: '起',
    empty: { shows: /还没有|没有收藏/ },
  },
  {
    name: 'footprints',
    title: '足迹',
    route: 'packages/members/footprints/index',
    shows: '起',
    empty: { shows: /还没有|没有/ },
  },
  {
    name: 'settings',
    title: '设置',
    route: 'packages/members/settings/index',
    shows: '隐私',
    asksNothing: true,
    empty: 'the same for everybody',
  },
  {
    name: 'profile',
    title: '个人资料',
    route: 'packages/members/profile/index',
    shows: '昵称',
    empty: { shows: '昵称' },
  },
  {
    name: 'about',
    title: '关于',
    route: 'packages/members/about/index',
    shows: /虚构|关于|公司/,
    asksNothing: true,
    empty: 'the same for everybody',
  },
  {
    name: 'licences',
    title: '证照信息',
    route: 'packages/members/licences/index',
    shows: '营业执照',
    empty: 'a shop without licences may not open',
  },
  {
    name: 'service',
    title: '客服',
    route: 'packages/members/service/index',
    shows: /小时/,
    empty: 'the same for everybody',
  },
  {
    name: 'privacy',
    title: '隐私说明',
    route: 'packages/members/privacy/index',
    shows: '手机号',
    asksNothing: true,
    empty: 'the same for everybody',
  },
  {
    name: 'stores',
    title: '门店',
    route: 'packages/members/stores/index',
    shows: /门店|店/,
    empty: 'a brand without stores has no such page to go to',
  },
  {
    name: 'layouts',
    title: '页面布置',
    route: 'packages/console/layouts/index',
    looker: 'operator',
    shows: '首页',
    empty: 'a shop always has a home page',
  },
  {
    name: 'layout',
    title: '布置一页',
    route: 'packages/console/layout/index',
    looker: 'operator',
    query: () => ({ place: 'home' }),
    shows: '发布',
    empty: 'a layout has its head',
  },
  {
    name: 'shipping',
    title: '发货',
    route: 'packages/console/shipping/index',
    looker: 'operator',
    shows: '林小雨',
    empty: 'there is always an order to ship in this shop',
  },
  {
    name: 'prices',
    title: '限时价',
    route: 'packages/console/prices/index',
    looker: 'operator',
    shows: '日常价',
    empty: 'limited prices are the same for every operator',
  },
  {
    name: 'after-sale-queue',
    title: '售后处理',
    route: 'packages/console/after-sales/index',
    looker: 'operator',
    shows: '拒绝',
    empty: { shows: /没有权限|没有这项权限/ },
  },
  {
    name: 'reports',
    title: '对账',
    route: 'packages/console/reports/index',
    looker: 'operator',
    shows: '核对前一天的账',
    empty: 'its days are the same for every operator',
  },
  {
    name: 'report',
    title: '当天对账',
    route: 'packages/console/report/index',
    looker: 'operator',
    query: ({ comparedDay }) => ({ day: comparedDay }),
    shows: '本店已收，微信没有',
    empty: { shows: /没有权限|没有这项权限/, query: ({ comparedDay }) => ({ day: comparedDay }) },
  },
]

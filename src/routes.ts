import Taro from '@tarojs/taro'
import type { AddressId, AfterSaleId, LayoutId, OrderId, ProductId } from '#domain/kernel/ids'
import type { TabName } from './tab-bar/tabs'

/** WeChat opens no eleventh page above the others, and says nothing. */
const deepest = 10

let opening: string | undefined

/** Opens a page, once for a double tap; at the deepest it takes the place of the page in view. */
function go(url: string): void {
  if (opening === url) return
  opening = url
  const open = Taro.getCurrentPages().length < deepest ? Taro.navigateTo : Taro.redirectTo
  void Promise.resolve(open({ url })).finally(() => {
    opening = undefined
  })
}

export const productUrl = (productId: ProductId) => `/packages/catalog/product/index?productId=${productId}`
const orderUrl = (orderId: OrderId) => `/packages/orders/detail/index?orderId=${orderId}`
const payResultUrl = (orderId: OrderId) => `/packages/orders/pay-result/index?orderId=${orderId}`

export type OrdersTab = 'all' | 'awaiting-payment' | 'paid' | 'shipped' | 'closed'

export function openProduct(productId: ProductId): void {
  go(productUrl(productId))
}

/** With words to search for at once, or for her to type. */
export function openSearch(text = ''): void {
  go(`/packages/catalog/search/index${text ? `?text=${encodeURIComponent(text)}` : ''}`)
}

export function openPrivacyText(): void {
  go('/packages/members/privacy/index')
}

export function openCheckout(): void {
  go('/packages/orders/checkout/index')
}

export function openOrders(tab: OrdersTab): void {
  go(`/packages/orders/list/index?tab=${tab}`)
}

export function openOrder(orderId: OrderId): void {
  go(orderUrl(orderId))
}

/** Asking units of an order back. */
export function openAsking(orderId: OrderId): void {
  go(`/packages/orders/after-sale-ask/index?orderId=${orderId}`)
}

const afterSaleUrl = ({ orderId, afterSaleId }: AfterSaleLink) =>
  `/packages/orders/after-sale/index?orderId=${orderId}&afterSaleId=${afterSaleId}`

interface AfterSaleLink {
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
}

export function openAfterSale(link: AfterSaleLink): void {
  go(afterSaleUrl(link))
}

/** Once asked there is no way back to the form. */
export function replaceByAfterSale(link: AfterSaleLink): void {
  void Taro.redirectTo({ url: afterSaleUrl(link) })
}

export function openAfterSales(): void {
  go('/packages/orders/after-sales/index')
}

/** After paying there is no way back to the checkout. */
export function replaceByOrder(orderId: OrderId): void {
  void Taro.redirectTo({ url: orderUrl(orderId) })
}

export function replaceByPayResult(orderId: OrderId): void {
  void Taro.redirectTo({ url: payResultUrl(orderId) })
}

export function openTab(name: TabName): void {
  void Taro.switchTab({ url: `/pages/${name}/index` })
}

export function openHome(): void {
  openTab('home')
}

export function openCart(): void {
  openTab('cart')
}

export function openCategories(): void {
  openTab('category')
}

export function openReviews(productId: ProductId, only = 'all'): void {
  go(`/packages/catalog/reviews/index?productId=${productId}&only=${only}`)
}

/** What she says of an order's goods. */
export function openOrderReview(orderId: OrderId): void {
  go(`/packages/orders/review/index?orderId=${orderId}`)
}

/** The address book. `choose`: a tap takes the address for the checkout that waits below. */
export function openAddresses(purpose: 'manage' | 'choose'): void {
  go(`/packages/members/addresses/index?purpose=${purpose}`)
}

/** One address, or a new one without `addressId`. */
export function openAddress(purpose: 'manage' | 'choose', addressId?: AddressId): void {
  go(`/packages/members/address/index?purpose=${purpose}${addressId ? `&addressId=${addressId}` : ''}`)
}

export type MemberPage =
  'favourites' | 'footprints' | 'settings' | 'profile' | 'about' | 'licences' | 'service' | 'privacy' | 'stores'

export function openMemberPage(name: MemberPage): void {
  go(`/packages/members/${name}/index`)
}

/** Back to the checkout that waits, over the pages opened since; one page back when none waits. */
export function backToCheckout(): void {
  const fromTop = Taro.getCurrentPages().reverse()
  const over = fromTop.findIndex(({ route }) => /^\/?packages\/orders\/checkout\/index/.test(route ?? ''))
  if (over < 0) goBack()
  else void Taro.navigateBack({ delta: over })
}

/** One page back, or home when this page was the first. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openHome()
}

/** Operators: the layouts of every place. */
export function openLayouts(): void {
  go('/packages/console/layouts/index')
}

/** Operators: one layout, or a new one. */
export function openLayout({ place, layoutId }: { readonly place: string; readonly layoutId?: LayoutId }): void {
  go(`/packages/console/layout/index?place=${place}${layoutId ? `&layoutId=${layoutId}` : ''}`)
}

/** Operators: what is to be shipped. */
export function openShipping(): void {
  go('/packages/console/shipping/index')
}

/** Operators: what buyers ask back. */
export function openAfterSaleQueue(): void {
  go('/packages/console/after-sales/index')
}

/** Operators: the days and how they compare with WeChat Pay's bill. */
export function openReports(): void {
  go('/packages/console/reports/index')
}

/** Operators: prices that hold for a time. */
export function openPrices(): void {
  go('/packages/console/prices/index')
}

export function openReport(day: string): void {
  go(`/packages/console/report/index?day=${day}`)
}

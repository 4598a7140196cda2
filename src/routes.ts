import Taro from '@tarojs/taro'
import type { OrderId, ProductId } from '#domain/kernel/ids'

const go = (url: string) => {
  void Taro.navigateTo({ url })
}

export const productUrl = (productId: ProductId) => `/packages/catalog/product/index?productId=${productId}`
const orderUrl = (orderId: OrderId) => `/packages/orders/detail/index?orderId=${orderId}`
const payResultUrl = (orderId: OrderId) => `/packages/orders/pay-result/index?orderId=${orderId}`

export type OrdersTab = 'all' | 'awaiting-payment' | 'paid' | 'closed'

export function openProduct(productId: ProductId): void {
  go(productUrl(productId))
}

export function openSearch(): void {
  go('/packages/catalog/search/index')
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

/** After paying there is no way back to the checkout. */
export function replaceByOrder(orderId: OrderId): void {
  void Taro.redirectTo({ url: orderUrl(orderId) })
}

export function replaceByPayResult(orderId: OrderId): void {
  void Taro.redirectTo({ url: payResultUrl(orderId) })
}

export function openHome(): void {
  void Taro.switchTab({ url: '/pages/home/index' })
}

export function openCart(): void {
  void Taro.switchTab({ url: '/pages/cart/index' })
}

export function openCategories(): void {
  void Taro.switchTab({ url: '/pages/category/index' })
}

/** One page back, or home when this page was the first. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openHome()
}

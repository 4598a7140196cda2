import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { call } from '../cloud/call'
import { CartStore, unitsIn, type AskCart, type CartState } from './cart-store'

const ask = ((action, input) => call('cart', action, input as never)) as AskCart

export const cartStore = new CartStore(ask)

const cartTab = 2

/** Units in the cart on the tab, never waited for: the badge cannot be drawn while another page covers the tabs. */
function drawBadge() {
  const units = unitsIn(cartStore.getState())
  const drawn =
    units > 0
      ? Taro.setTabBarBadge({ index: cartTab, text: units > 99 ? '99+' : String(units) })
      : Taro.removeTabBarBadge({ index: cartTab })
  drawn.catch(() => undefined)
}

cartStore.subscribe(drawBadge)

export function useCart(): CartState {
  return useSyncExternalStore(cartStore.subscribe, cartStore.getState, cartStore.getState)
}

/** A tab page that comes into view draws the badge again. */
export function refreshCartBadge(): void {
  drawBadge()
}

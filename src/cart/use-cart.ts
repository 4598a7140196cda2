import { useSyncExternalStore } from 'react'
import { call } from '../cloud/call'
import { CartStore, type AskCart, type CartState } from './cart-store'

const ask = ((action, input) => call('cart', action, input as never)) as AskCart

export const cartStore = new CartStore(ask)

export function useCart(): CartState {
  return useSyncExternalStore(cartStore.subscribe, cartStore.getState, cartStore.getState)
}

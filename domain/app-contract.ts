import type { cartContract } from './cart/contract'
import type { catalogContract } from './catalog/contract'
import type { guidesContract } from './guides/contract'
import type { membersContract } from './members/contract'
import type { ordersContract } from './orders/contract'

/** Every function the phone may call, by its deployed name. Types only: no schema reaches the phone. */
export interface AppContract {
  catalog: typeof catalogContract
  cart: typeof cartContract
  orders: typeof ordersContract
  guides: typeof guidesContract
  members: typeof membersContract
}

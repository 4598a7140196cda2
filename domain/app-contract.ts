import type { accountsContract } from './accounts/contract'
import type { afterSalesContract } from './after-sales/contract'
import type { cartContract } from './cart/contract'
import type { catalogContract } from './catalog/contract'
import type { fulfilmentContract } from './fulfilment/contract'
import type { guidesContract } from './guides/contract'
import type { membersContract } from './members/contract'
import type { ordersContract } from './orders/contract'
import type { reviewsContract } from './reviews/contract'
import type { storefrontContract } from './storefront/contract'

/** Every function the phone may call, by its deployed name. Types only: no schema reaches the phone. */
export interface AppContract {
  storefront: typeof storefrontContract
  catalog: typeof catalogContract
  reviews: typeof reviewsContract
  cart: typeof cartContract
  orders: typeof ordersContract
  fulfilment: typeof fulfilmentContract
  'after-sales': typeof afterSalesContract
  guides: typeof guidesContract
  members: typeof membersContract
  accounts: typeof accountsContract
}

import { cartContract } from '#domain/cart/contract'
import { serve } from '#server/serve'
import { add } from './actions/add'
import { remove } from './actions/remove'
import { selectAll } from './actions/select-all'
import { setLine } from './actions/set-line'
import { cartView } from './cart-view'

export const main = serve(cartContract, {
  get: (_, context) => cartView(context),
  add,
  setLine,
  selectAll,
  remove,
})

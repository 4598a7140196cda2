import { ordersContract } from '#domain/orders/contract'
import { serve } from '#server/serve'
import { byTradeNo } from './actions/by-trade-no'
import { cancel } from './actions/cancel'
import { confirm } from './actions/confirm'
import { confirmReceipt } from './actions/confirm-receipt'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { place } from './actions/place'
import { prepay } from './actions/prepay'
import { quote } from './actions/quote'
import { receipt } from './actions/receipt'

export const main = serve(ordersContract, {
  quote,
  place,
  prepay,
  cancel,
  confirm,
  receipt,
  confirmReceipt,
  byTradeNo,
  list,
  detail,
})

import { ordersContract } from '#domain/orders/contract'
import { serve } from '#server/serve'
import { cancel } from './actions/cancel'
import { confirm } from './actions/confirm'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { place } from './actions/place'
import { prepay } from './actions/prepay'
import { quote } from './actions/quote'

export const main = serve(ordersContract, { quote, place, prepay, cancel, confirm, list, detail })

import { afterSalesContract } from '#domain/after-sales/contract'
import { serve } from '#server/serve'
import { approve } from './actions/approve'
import { approveSecond } from './actions/approve-second'
import { ask } from './actions/ask'
import { claimable } from './actions/claimable'
import { confirmReturn } from './actions/confirm-return'
import { detail } from './actions/detail'
import { list } from './actions/list'
import { queue } from './actions/queue'
import { quote } from './actions/quote'
import { reject } from './actions/reject'
import { retry } from './actions/retry'
import { sendBack } from './actions/send-back'
import { withdraw } from './actions/withdraw'

export const main = serve(afterSalesContract, {
  quote,
  claimable,
  ask,
  withdraw,
  sendBack,
  list,
  detail,
  queue,
  approve,
  approveSecond,
  reject,
  confirmReturn,
  retry,
})

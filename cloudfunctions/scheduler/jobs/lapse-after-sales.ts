import type { AfterSale } from '#domain/after-sales/after-sale'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { now } from '#server/cloud'
import { logFailure } from '#server/log'
import type { Job } from '#server/serve-trigger'
import { afterSalePage } from '#server/stores/after-sales'
import type { OrderDocument } from '#server/stores/orders'
import { findAfterSale, moveAfterSale } from '#server/workflows/move-after-sale'

const isLate = ({ status, sendBackBy }: AfterSale, at: number): boolean =>
  status === 'to-send-back' && sendBackBy !== undefined && sendBackBy < at

/** Not before the moment she was told. @returns how many of the order's were due, and have moved if nobody came between */
async function lapseIn({ _id: orderId, afterSales = [] }: OrderDocument, at: number): Promise<number> {
  let lapsed = 0
  for (const { afterSaleId } of afterSales.filter((one) => isLate(one, at))) {
    await moveAfterSale(
      () => findAfterSale({ orderId, afterSaleId }),
      ({ afterSale }) => (isLate(afterSale, at) ? { event: 'lapse' } : undefined),
      at,
    )
    lapsed += 1
  }
  return lapsed
}

/** Returns whose goods were not sent back in time lapse; the units can be claimed anew while there is time. */
export const lapseAfterSales: Job = {
  name: 'lapse-after-sales',
  async run({ now: at, deadlineAt }) {
    let done = 0
    while (now() < deadlineAt) {
      const waiting = await afterSalePage('sending', { after: undefined, limit: 49 })
      const late = waiting.filter(
        ({ afterSaleWaits }) => (afterSaleWaits?.sending ?? at) < at - afterSaleLimits.sendBackWithinMs,
      )
      let lapsed = 0
      for (const order of late) {
        lapsed += await lapseIn(order, at).catch((error: unknown) => {
          logFailure('lapsing-failed', error, { orderId: order._id })
          return 0
        })
      }
      done += lapsed
      if (late.length < 50 || lapsed === 0) break
    }
    return done
  },
}

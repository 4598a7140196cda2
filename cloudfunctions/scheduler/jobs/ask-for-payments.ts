import { orderLimits } from '#domain/orders/limits'
import { now } from '#server/cloud'
import { logFailure } from '#server/log'
import { wechatPay } from '#server/pay'
import type { Job } from '#server/serve-trigger'
import { askAgain, type PaymentDocument, paymentsToAskFor, stopAsking } from '#server/stores/payments'
import { settlePayment } from '#server/workflows/settle-payment'

/** Five minutes, doubling with every question. */
const pauseMs = (asks: number) => orderLimits.askAfterMs * 2 ** asks

/** Whether nothing is left to hear: the money is dealt with, differs and is reported, or can come no more. */
async function isAnswered(payment: PaymentDocument, at: number): Promise<boolean> {
  const trade = await wechatPay().query(payment.outTradeNo)
  const settlement = trade ? await settlePayment(trade, at) : 'not-paid'
  return settlement !== 'not-paid' || at > payment.payExpiresAt + orderLimits.askAfterMs
}

async function ask(payment: PaymentDocument, at: number): Promise<void> {
  try {
    if (await isAnswered(payment, at)) {
      await stopAsking(payment._id)
      return
    }
  } catch (error) {
    logFailure('payment-question-failed', error, { paymentId: payment._id, asks: payment.asks })
  }
  await askAgain(payment._id, at + pauseMs(payment.asks))
}

/** Finds money whose notice never came, as WeChat advises: five minutes after the payment was opened, then less often. */
export const askForPayments: Job = {
  name: 'ask-for-payments',
  async run({ now: at, deadlineAt }) {
    let asked = 0
    while (now() < deadlineAt) {
      const due = await paymentsToAskFor(at)
      await Promise.all(due.map((payment) => ask(payment, at)))
      asked += due.length
      if (due.length < 50) break
    }
    return asked
  },
}

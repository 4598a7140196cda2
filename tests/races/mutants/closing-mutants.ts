import { type Mutant, plant } from './mutant'

/** Bugs of invariants B4, B5, B12 and B16: closing beside paying, late money, refunds. */
export const closingMutants: readonly Mutant[] = [
  plant(
    'an order is closed without a word to WeChat',
    ['closing', 'opening'],
    [
      'close',
      "  if (payment && (await paidAtWechat(payment.outTradeNo, now))) return 'paid'\n",
      '  if (payment && now < 0) await paidAtWechat(payment.outTradeNo, now)\n',
    ],
  ),
  plant(
    'WeChat is asked but goes on taking money',
    ['closing'],
    [
      'close',
      "  if ((await wechatPay().close(outTradeNo)) === 'closed') return false\n",
      '  if (now > 0) return false\n',
    ],
  ),
  plant(
    'a close that times out is taken for done',
    ['closingInAnOutage'],
    [
      'close',
      '(await wechatPay().close(outTradeNo)) ===',
      "(await wechatPay().close(outTradeNo).catch(() => 'closed' as const)) ===",
    ],
  ),
  plant(
    'a question that times out is taken for unpaid',
    ['closingInAnOutage'],
    [
      'close',
      '  const trade = await wechatPay().query(outTradeNo)\n',
      '  const trade = await wechatPay().query(outTradeNo).catch(() => undefined)\n  if (!trade) return false\n',
    ],
  ),
  plant(
    '“already paid” is taken for closed',
    ['payingAndCancelling'],
    [
      'close',
      "  if ((await wechatPay().close(outTradeNo)) === 'closed') return false\n",
      '  await wechatPay().close(outTradeNo)\n  if (now > 0) return false\n',
    ],
  ),
  plant(
    'late money is kept',
    ['late', 'lateAtClosing'],
    [
      'settle',
      '  if (!order.refund) await promiseRefund(payment, at)\n',
      '  if (!order.refund && at < 0) await promiseRefund(payment, at)\n',
    ],
  ),
  plant(
    'late money is promised back and never asked for',
    ['late', 'refunding'],
    [
      'settle',
      "      'effects.refund-late-payment': command().set({ dueAt: at, tries: 0 }),\n      effectsDueAt: at,\n",
      '',
    ],
  ),
  plant(
    'each try to refund has a number of its own',
    ['late', 'refunding'],
    [
      'effects',
      'outRefundNo: refund.outRefundNo,',
      "outRefundNo: `${refund.outRefundNo}${order.effects['refund-late-payment']?.tries ?? 0}`,",
    ],
  ),
  plant(
    'a refund that is accepted is called done',
    ['late', 'refunding'],
    ['effects', "  if (answer.state === 'SUCCESS') await noteRefunded", '  if (answer.state) await noteRefunded'],
  ),
  plant(
    'a refund is ticked off before it is asked for',
    ['refundingInAnOutage'],
    [
      'effects',
      "  if (!refund) throw new Error('an owed refund without a sum')\n",
      "  if (!refund) throw new Error('an owed refund without a sum')\n  await effectDone(order, 'refund-late-payment')\n",
    ],
  ),
  plant(
    'any refund notice is taken for this refund',
    ['refunding'],
    [
      'orders',
      "    'refund.outRefundNo': outRefundNo,\n    'refund.amountFen': amountFen,\n    'refund.status'",
      "    ...(outRefundNo && amountFen && {}),\n    'refund.status'",
    ],
  ),
  plant(
    'another shop’s refund notice is taken for ours',
    ['refunding'],
    ['take', '  if (refund.merchantId !== wechatPayConfig().merchantId) return false\n', ''],
    ['take', "import { wechatPayConfig } from '#server/pay'\n", ''],
  ),
  plant(
    'a transaction that meets a conflict is given up',
    ['late'],
    ['runTx', 'const tries = 6', 'const tries: number = 1'],
  ),
  plant(
    'a number WeChat does not know yet is not closed there',
    ['openingAndCancelling'],
    [
      'close',
      "  if (trade?.tradeState === 'CLOSED') return false\n",
      "  if (!trade || trade.tradeState === 'CLOSED') return false\n",
    ],
  ),
  plant(
    'a sheet is opened though the order was closed meanwhile',
    ['openingAndCancelling'],
    [
      'begin',
      '  if (!attached) await assertStillWaiting(order._id)\n',
      '  if (!attached && order.placedAt < 0) await assertStillWaiting(order._id)\n',
    ],
  ),
]

import { type Mutant, plant } from './mutant'

/** Bugs of invariants B3 to B9: what is believed, what is compared, what is charged, and what an order may become. */
export const paymentMutants: readonly Mutant[] = [
  plant(
    'the amount of a notice is not compared',
    ['strange'],
    ['settle', "  if (trade.totalFen !== payment.amountFen) return 'amount'\n", ''],
  ),
  plant(
    'the currency of a notice is not compared',
    ['strange'],
    ['settle', "  if (trade.currency !== 'CNY') return 'currency'\n", ''],
  ),
  plant(
    'the merchant of a notice is not compared',
    ['strange'],
    ['settle', "  if (trade.merchantId !== ours.merchantId) return 'mchid'\n", ''],
  ),
  plant(
    'the app of a notice is not compared',
    ['strange'],
    ['settle', "  if (trade.appId !== ours.appId) return 'appid'\n", ''],
  ),
  plant(
    'a notice of an unpaid trade is taken for money',
    ['strange'],
    ['settle', "  if (trade.tradeState !== 'SUCCESS') return 'not-paid'\n", ''],
  ),
  plant(
    'a notice is believed without its signature',
    ['strange'],
    ['notice', '  verifySignature(raw, keys, now)\n  const', '  const'],
    ['notice', 'function verifySignature(', 'export function verifySignature('],
  ),
  plant(
    'WeChat’s probes are let through where the serial is known',
    ['strange'],
    [
      'notice',
      "Buffer.from(signature, 'base64'))) throw",
      "Buffer.from(signature, 'base64')) && !signature.startsWith(probePrefix)) throw",
    ],
    ['notice', "  if (signature.startsWith(probePrefix)) throw new NoticeRejected('signature-probe')\n", ''],
  ),
  plant(
    'the phone is believed when it says that it has paid',
    ['closing', 'strange'],
    [
      'confirm',
      "return trade ? (await settlePayment(trade, now)) === 'paid' : false",
      "return trade ? (await settlePayment({ ...trade, tradeState: 'SUCCESS', transactionId: 'told', paidAt: now }, now)) === 'paid' : false",
    ],
  ),
  plant(
    'the phone says what she pays',
    ['crowd'],
    [
      'place',
      `  if (priced.payableFen !== expectedFen) {
    throw new Refusal('PRICE_CHANGED', { expectedFen, payableFen: priced.payableFen })
  }
`,
      '',
    ],
    ['place', 'sum: sumOf(priced),', 'sum: { ...sumOf(priced), payableFen: expectedFen },'],
  ),
  plant(
    'freight is left out of what is charged',
    ['closing', 'paid'],
    ['begin', 'amountFen: order.sum.payableFen,', 'amountFen: order.sum.goodsFen,'],
  ),
  plant(
    'a key says something else the second time',
    ['sameKey'],
    ['earlier', "  if (order.bodyHash !== hash) throw new Refusal('KEY_REUSED', {})\n", ''],
  ),
  plant(
    'a key makes an order each time',
    ['sameKey'],
    ['place', "hashId('ord', openid, request.clientKey)", "hashId('ord', openid, randomCode(8))"],
  ),
  plant(
    'every prepay opens another payment',
    ['openingAndCancelling'],
    [
      'payments',
      "_id: hashId('pay', request.orderId),\n    outTradeNo",
      "_id: hashId('pay', request.orderId, String(request.createdAt)),\n    outTradeNo",
    ],
  ),
  plant(
    'WeChat takes money for longer than units are held',
    ['closing', 'waiting'],
    ['begin', '(order.expiresAt - orderLimits.payMarginMs)', '(order.expiresAt + orderLimits.payMarginMs)'],
  ),
  plant(
    'a sheet is opened for an order that is not waiting',
    ['paid'],
    [
      'begin',
      "  if (order.status !== 'awaiting-payment') throw new Refusal('STATUS_CONFLICT', { status: order.status })\n",
      '',
    ],
  ),
  plant(
    'a paid order can be given up',
    ['paid'],
    [
      'status',
      "'start-closing': { from: ['awaiting-payment'], to",
      "'start-closing': { from: ['awaiting-payment', 'paid'], to",
    ],
    [
      'cancel',
      "  if (order.status !== 'awaiting-payment') throw new Refusal('STATUS_CONFLICT', { status: order.status })\n",
      '',
    ],
  ),
  plant(
    'an order is shown and given up by whoever knows its number',
    ['closing', 'paid'],
    [
      'orders',
      "order?.openid === openid && order.status !== 'placing'",
      "order && openid && order.status !== 'placing'",
    ],
  ),
  plant(
    'nobody asks for a payment whose notice is lost',
    ['lostNotice'],
    [
      'ask',
      'const due = await paymentsToAskFor(at)',
      'const due = (await paymentsToAskFor(at)).filter(({ createdAt }) => createdAt < 0)',
    ],
  ),
  plant(
    'money brings a closed order back to life',
    ['late', 'lateAtClosing'],
    [
      'status',
      "pay: { from: ['awaiting-payment', 'closing'], to: 'paid' }",
      "pay: { from: ['awaiting-payment', 'closing', 'closed'], to: 'paid' }",
    ],
  ),
]

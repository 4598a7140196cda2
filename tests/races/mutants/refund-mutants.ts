import { type Mutant, plant } from './mutant'

/** Bugs of invariants B12 and B13: what is claimed, under which number it goes back, and what follows once. */
export const refundMutants: readonly Mutant[] = [
  plant(
    'units are claimed over whoever else has just claimed them',
    ['askingBack'],
    [
      'parcels',
      '  revision: revision ?? command().exists(false),\n',
      '  ...(revision === -1 && { revision: command().exists(false) }),\n',
    ],
  ),
  plant(
    'what others have claimed of a line is not taken off',
    ['askingBack'],
    [
      'refundable',
      '    quantity: quantity - quantityIn(claims, skuId),',
      '    quantity: quantity - 0 * quantityIn(claims, skuId),',
    ],
  ),
  plant(
    'a refund is asked for again under a new number',
    ['givingBack'],
    [
      'sendRefunds',
      'const request = { outTradeNo, outRefundNo, amountFen,',
      'const request = { outTradeNo, outRefundNo: refund.tries === 0 ? outRefundNo : `${outRefundNo}x`, amountFen,',
    ],
  ),
  plant(
    'given-up units come back to the shelf each time the outbox runs',
    ['givingBack', 'askingBack'],
    ['afterSales', '    if (!order || order.restocked?.[key]) return\n', '    if (!order) return\n'],
    ['doAfterSales', 'if (!restocked[`${afterSaleId}${skuId}`]) await', 'if (!restocked[skuId]) await'],
  ),
  plant(
    'a payment is sent back once more when it is heard of after its order was refunded',
    ['askingBack', 'givingBack'],
    [
      'settle',
      "  if (order && wasPaidFor(order)) return 'paid'",
      "  if (order && wasPaidFor(order) && order.status !== 'closed') return 'paid'",
    ],
  ),
  plant(
    'accepted is taken for refunded',
    ['givingBack'],
    ['settleRefund', "PROCESSING: 'accept' } as const", "PROCESSING: 'succeed' } as const"],
  ),
]

import { postTo, writeRows } from './compared-day'
import type { Shop } from './shop'

/** A payment as the database has it, and as a plant in WeChat's bill names it. */
export interface BulkPayment {
  readonly outTradeNo: string
  readonly amountFen: number
}

/** Writes `count` paid payments a millisecond apart from `firstAt` on, past every rule and a hundred at a time. */
export async function addPayments(shop: Shop, count: number, firstAt: number): Promise<BulkPayment[]> {
  const rows = Array.from({ length: count }, (_, index) => {
    const outTradeNo = `bulk${String(index).padStart(10, '0')}`
    return {
      _id: `paybulk${String(index)}`,
      orderId: `ordbulk${String(index)}`,
      outTradeNo,
      amountFen: 100 + index,
      status: 'succeeded',
      // As the simulator numbers what is planted.
      transactionId: `4200009${outTradeNo}`,
      paidAt: firstAt + index,
    }
  })
  const post = postTo(shop.cloud.url)
  for (let begun = 0; begun < count; begun += 100) {
    const data = rows.slice(begun, begun + 100).map((row) => JSON.stringify(row))
    await writeRows(post, 'payments', data)
  }
  return rows
}

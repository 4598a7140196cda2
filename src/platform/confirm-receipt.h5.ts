import { askPanel, isFramed } from './panel'
import { receiptEnd } from './receipt-end'
import type { ReceiptEnd, ReceiptTrade } from './types'

/** Lets her confirm on the panel's sheet, which stands for WeChat's; without a panel the shop asks itself. */
export async function confirmReceipt({
  merchantId,
  merchantTradeNo,
  transactionId,
}: ReceiptTrade): Promise<ReceiptEnd> {
  if (!isFramed) return 'unavailable'
  const extraData = { merchant_id: merchantId, merchant_trade_no: merchantTradeNo, transaction_id: transactionId }
  try {
    const params = { businessType: 'weappOrderConfirm', extraData }
    return receiptEnd((await askPanel<{ extraData?: unknown }>('openBusinessView', params)).extraData)
  } catch {
    return 'unavailable'
  }
}

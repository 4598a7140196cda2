import Taro from '@tarojs/taro'
import { receiptEnd } from './receipt-end'
import type { ReceiptEnd, ReceiptTrade } from './types'

type Shown = Parameters<Parameters<typeof Taro.onAppShow>[0]>[0]

/**
 * Opens WeChat's confirm-receipt component. It is a mini-program of WeChat's own: how it was left stands in what ours hears when
 * it is shown again.
 */
export async function confirmReceipt({
  merchantId,
  merchantTradeNo,
  transactionId,
}: ReceiptTrade): Promise<ReceiptEnd> {
  if (!Taro.canIUse('openBusinessView')) return 'unavailable'
  const extraData = { merchant_id: merchantId, merchant_trade_no: merchantTradeNo, transaction_id: transactionId }
  return new Promise((resolve) => {
    const end = (how: ReceiptEnd) => {
      Taro.offAppShow(shown)
      resolve(how)
    }
    const shown = ({ referrerInfo }: Shown) => {
      end(receiptEnd((referrerInfo as { extraData?: unknown } | undefined)?.extraData))
    }
    Taro.onAppShow(shown)
    Taro.openBusinessView({ businessType: 'weappOrderConfirm', extraData } as never).catch(() => {
      end('unavailable')
    })
  })
}

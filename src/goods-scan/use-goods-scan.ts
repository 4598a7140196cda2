import Taro from '@tarojs/taro'
import { useRef } from 'react'
import { call } from '../cloud/call'
import { toCallFailure } from '../cloud/call-failure'
import { scanCode } from '../platform/scan-code'
import { openProduct } from '../routes'
import { scanWish } from './scan-wish'

const say = (title: string, content: string) =>
  void Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' })

async function scanGoods(): Promise<void> {
  const scanned = await scanCode().catch(() => {
    say('没有扫成', '摄像头没有打开，也可以直接搜商品名')
    return undefined
  })
  if (!scanned) return
  const wish = scanWish(scanned)
  if (wish.kind === 'product') {
    openProduct(wish.productId)
    return
  }
  if (wish.kind === 'unknown') {
    say('这个码认不出来', wish.advice)
    return
  }
  void Taro.showLoading({ title: '正在找这件货' })
  try {
    const { productId } = await call('catalog', 'byBarcode', { barcode: wish.barcode })
    Taro.hideLoading()
    openProduct(productId)
  } catch (thrown) {
    Taro.hideLoading()
    const { refusal, message } = toCallFailure(thrown)
    if (refusal?.code === 'NOT_FOUND') say('店里没有这件货', `条形码 ${wish.barcode} 不在${SHOP_NAME}的货架上`)
    else say('没有查成', message)
  }
}

/** Opens the camera on a pack and then its product's page. A second tap waits for the first scan to end. */
export function useGoodsScan(): () => void {
  const isBusy = useRef(false)
  return () => {
    if (isBusy.current) return
    isBusy.current = true
    void scanGoods().finally(() => {
      isBusy.current = false
    })
  }
}

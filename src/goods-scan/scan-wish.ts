import type { ProductId } from '#domain/kernel/ids'
import { pageId } from '../entry/page-id'
import type { ScannedCode } from '../platform/types'

/** What a scanned code asks for. */
export type ScanWish =
  | { readonly kind: 'barcode'; readonly barcode: string }
  | { readonly kind: 'product'; readonly productId: ProductId }
  | { readonly kind: 'unknown'; readonly advice: string }

/** Whether the last of 13 digits is the check digit of the others (GS1). */
function isEan13(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** Reads a pack's barcode, or the product page a 小程序码 opens; everything else is told with what to do. */
export function scanWish({ kind, text }: ScannedCode): ScanWish {
  if (kind === 'barcode')
    return isEan13(text)
      ? { kind: 'barcode', barcode: text }
      : { kind: 'unknown', advice: '扫包装背面 13 位数字上方的条形码' }
  const productId = pageId('prd', /[?&]productId=([^&]*)/.exec(text)?.[1])
  if (productId) return { kind: 'product', productId }
  return { kind: 'unknown', advice: '这里扫商品的条形码，一般印在包装背面' }
}

import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'

/** WeChat itself says that it is copied. */
export async function copyText(text: string): Promise<void> {
  await withPrivacy('setClipboardData', () => Taro.setClipboardData({ data: text })).catch(() => undefined)
}

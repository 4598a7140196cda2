import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'

export async function copyText(text: string): Promise<void> {
  await withPrivacy('setClipboardData', async () => {
    try {
      await navigator.clipboard.writeText(text)
      void Taro.showToast({ title: '已复制', icon: 'none' })
    } catch {
      void Taro.showModal({ title: '长按复制', content: text, showCancel: false })
    }
  })
}

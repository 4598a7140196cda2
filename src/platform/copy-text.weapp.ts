import Taro from '@tarojs/taro'

/** WeChat itself says that it is copied. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text }).catch(() => undefined)
}

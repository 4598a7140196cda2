import Taro from '@tarojs/taro'

/** What the button that takes the consent back is called, and whether that is done here or in a place it leads to. */
export const withdrawal = { name: '打开微信设置', isDoneHere: false }

/** WeChat keeps every permission; only its own page takes one back. */
export async function withdrawConsent(): Promise<void> {
  await Taro.openSetting().catch(() => undefined)
}

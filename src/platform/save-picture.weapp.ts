import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'
import { errMsgOf } from './platform-error'
import type { SaveEnd } from './types'

/** Saves a file of this phone to the album. `denied` is answered after WeChat's settings were offered. @throws {errMsg} */
export async function savePicture(file: string): Promise<SaveEnd> {
  try {
    const saved = await withPrivacy('saveImageToPhotosAlbum', () => Taro.saveImageToPhotosAlbum({ filePath: file }))
    return saved ? 'saved' : 'left'
  } catch (thrown) {
    const said = errMsgOf(thrown)
    if (/:fail cancel/.test(said)) return 'left'
    if (!/auth (?:deny|denied)|authorize no response/.test(said)) throw thrown
    await offerSettings()
    return 'denied'
  }
}

async function offerSettings(): Promise<void> {
  const content = '在设置里打开「添加到相册」，再回来保存一次'
  const { confirm } = await Taro.showModal({ title: '相册没有开放', content, confirmText: '去设置' })
  if (confirm) await Taro.openSetting().catch(() => undefined)
}

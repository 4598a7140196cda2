import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'
import { unlessLeft } from './unless-left'

/** Up to `count` pictures from the album or the camera, to be given to `uploadPicture`; none when she leaves. @throws {errMsg} */
export async function choosePictures(count: number): Promise<string[]> {
  const chosen = await withPrivacy('chooseMedia', () =>
    unlessLeft<Taro.chooseMedia.SuccessCallbackResult>(
      Taro.chooseMedia({
        count,
        mediaType: ['image'],
        sizeType: ['compressed'],
        sourceType: ['album', 'camera'],
      }),
    ),
  )
  return chosen?.tempFiles.map(({ tempFilePath }) => tempFilePath) ?? []
}

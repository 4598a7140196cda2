import Taro from '@tarojs/taro'
import { withPrivacy } from '../privacy/with-privacy'
import { fittingScale } from './fitting-scale'
import { unlessLeft } from './unless-left'

/** As small as WeChat's check of pictures wants it; as it was where it cannot be made smaller. */
async function fitted(file: string): Promise<string> {
  try {
    const { width, height } = await Taro.getImageInfo({ src: file })
    const scale = fittingScale(width, height)
    const compressedWidth = Math.floor(width * scale)
    const compressedHeight = Math.floor(height * scale)
    const wanted = { src: file, quality: 80, compressedWidth, compressedHeight }
    const { tempFilePath } = await Taro.compressImage(wanted)
    return tempFilePath
  } catch {
    return file
  }
}

/** Pictures of her album or from the camera, `most` at most; undefined when she leaves without any. @throws {errMsg} */
export async function choosePictures(most: number): Promise<string[] | undefined> {
  const options = { count: most, mediaType: ['image' as const], sizeType: ['compressed' as const] }
  const chosen = await withPrivacy('chooseMedia', () => unlessLeft(Taro.chooseMedia(options)))
  return chosen && Promise.all(chosen.tempFiles.map(({ tempFilePath }) => fitted(tempFilePath)))
}

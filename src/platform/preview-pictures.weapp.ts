import Taro from '@tarojs/taro'
import { pictureUrl } from './picture-url'

/** Shows pictures on the whole screen, beginning with one of them. */
export function previewPictures(pictureIds: readonly string[], first: string): void {
  void Taro.previewImage({ urls: pictureIds.map(pictureUrl), current: pictureUrl(first) })
}

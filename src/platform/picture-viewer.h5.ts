import Taro from '@tarojs/taro'

/** Taro's viewer of pictures on the whole screen. */
export function viewPictures(pictures: { readonly urls: string[]; readonly current: string }): void {
  void Taro.previewImage(pictures)
}

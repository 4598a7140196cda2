import { pictureUrl } from './picture-url'

/** Shows pictures on the whole screen, beginning with one of them. Taro's viewer brings a swiper of its own: fetched when asked. */
export function previewPictures(pictureIds: readonly string[], first: string): void {
  void import('./picture-viewer.h5').then(({ viewPictures }) => {
    viewPictures({ urls: pictureIds.map(pictureUrl), current: pictureUrl(first) })
  })
}

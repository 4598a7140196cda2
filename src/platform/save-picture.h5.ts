import { withPrivacy } from '../privacy/with-privacy'
import type { SaveEnd } from './types'

/** A browser has no album: the picture is downloaded. */
export async function savePicture(file: string): Promise<SaveEnd> {
  const saved = await withPrivacy('saveImageToPhotosAlbum', () => {
    const link = document.createElement('a')
    link.href = file
    link.download = `${SHOP_NAME}.png`
    link.click()
    return Promise.resolve(true)
  })
  return saved ? 'saved' : 'left'
}

import { useShareAppMessage } from '@tarojs/taro'
import type { ShareCard } from './types'

/**
 * Lets this page be shared, by WeChat's menu and by a ShareButton. `compose` runs at the tap. The page's config says
 * `enableShareAppMessage: true`.
 */
export function useSharing(compose: () => ShareCard): void {
  useShareAppMessage(() => {
    const { title, path, picture } = compose()
    const card = { title, path }
    if (!picture) return card
    // WeChat waits 3 seconds for the promise, then takes the card without a picture of ours.
    const drawn = picture.then((imageUrl) => ({ ...card, ...(imageUrl && { imageUrl }) })).catch(() => card)
    return { ...card, promise: drawn }
  })
}

import { askWechat } from './cloud'

/** Where the words will stand; WeChat judges a profile more strictly than a review. */
export const contentScenes = { profile: 1, comment: 2 } as const

/**
 * Whether WeChat lets these words of `openid` through. What it would have a person look at (`review`) is not let through:
 * nobody here looks. @throws the SDK's error when WeChat cannot be asked
 */
export async function isFitText(openid: string, content: string, scene: keyof typeof contentScenes): Promise<boolean> {
  const asked = { version: 2, openid, scene: contentScenes[scene], content }
  const { result } = await askWechat('security.msgSecCheck', asked)
  return (result as { suggest?: unknown } | undefined)?.suggest === 'pass'
}

const riskyContent = 87014

/** What the check of pictures takes. */
export const checkedTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
}
/** Of a picture, in bytes. */
export const largestChecked = 1024 * 1024

/**
 * Whether WeChat lets a picture through, at once: PNG, JPEG or GIF of at most 1 MB and 750×1334. `mediaCheckAsync`
 * answers by an event minutes later, when the picture has long been seen. @throws the SDK's error otherwise
 */
export async function isFitPicture(value: Buffer, contentType: string): Promise<boolean> {
  try {
    await askWechat('security.imgSecCheck', { media: { contentType, value } })
    return true
  } catch (error) {
    if ((error as { errCode?: unknown }).errCode === riskyContent) return false
    throw error
  }
}

import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { askPanel, onPanelTell } from './panel'
import type { ShareCard } from './types'

let composeHere: (() => ShareCard) | undefined

const patienceMs = 3_000

/** The picture, or undefined after the three seconds WeChat waits for one. */
async function inTime(picture: ShareCard['picture']): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => {
    window.setTimeout(() => {
      resolve(undefined)
    }, patienceMs)
  })
  return Promise.race([picture?.catch(() => undefined), late])
}

/** Sends the card of the page in view into the panel's chat. */
export async function shareThisPage(): Promise<void> {
  if (!composeHere) return
  const { title, path, picture } = composeHere()
  const imageUrl = await inTime(picture)
  await askPanel('shareAppMessage', { title, path, ...(imageUrl && { imageUrl }) }).catch(() => undefined)
}

onPanelTell('share', () => void shareThisPage())

/** Lets this page be shared, by the panel and by a ShareButton. `compose` runs at the tap. */
export function useSharing(compose: () => ShareCard): void {
  const latest = useRef(compose)
  latest.current = compose
  const mine = useRef(() => latest.current())
  useDidShow(() => {
    composeHere = mine.current
  })
  const leave = () => {
    if (composeHere === mine.current) composeHere = undefined
  }
  useDidHide(leave)
  useEffect(() => leave, [])
}

import { useDidShow, useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { enterAgain, enterShop } from './entry/enter-shop'
import { loadFirstPageAhead } from './entry/page-loads'
import type { Launch } from './platform/types'
import './styles/tokens.scss'
import './app.scss'
import './platform/browser-look'

// Here and not on launch, which in a browser is a framework's start later.
loadFirstPageAhead()

/** The first showing is the launch itself. */
let isOpen = false

export default function App({ children }: { readonly children: ReactNode }) {
  useLaunch(() => {
    enterShop().catch(() => undefined)
  })
  useDidShow((opened?: Partial<Pick<Launch, 'scene' | 'query'>>) => {
    if (isOpen) enterAgain(opened ?? {}).catch(() => undefined)
    isOpen = true
  })
  return children
}

import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { enterShop } from './entry/enter-shop'
import './styles/tokens.scss'
import './app.scss'
import './platform/browser-look'

export default function App({ children }: { readonly children: ReactNode }) {
  useLaunch(() => {
    enterShop().catch(() => undefined)
  })
  return children
}

import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { enterShop } from './entry/enter-shop'
import './styles/tokens.scss'
import './app.scss'

export default function App({ children }: { readonly children: ReactNode }) {
  useLaunch(() => {
    enterShop().catch(() => undefined)
  })
  return children
}

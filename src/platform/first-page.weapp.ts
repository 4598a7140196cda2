import Taro from '@tarojs/taro'
import type { OpenedPage } from './types'

/** The page the shop is opened with, known before anything runs. */
export function firstPage(): OpenedPage {
  const { path, query } = Taro.getLaunchOptionsSync()
  return { path, query }
}

import Taro from '@tarojs/taro'
import type { Launch } from './types'

export function launch(): Promise<Launch> {
  const { scene, path, query } = Taro.getLaunchOptionsSync()
  return Promise.resolve({ scene, path, query })
}

/** WeChat opens the asked page by itself. */
export function followLaunch(_launch: Launch): void {}

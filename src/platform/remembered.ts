import Taro from '@tarojs/taro'
import { storageOwner } from './storage-owner'

const named = (key: string) => `lianpu.${storageOwner()}${key}`

/** What the phone keeps between visits. A full or broken storage loses the memory, never the visit. */
export function remember(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(named(key), value)
  } catch {
    // The person goes on; she types it once more next time.
  }
}

export function recall(key: string): unknown {
  try {
    return Taro.getStorageSync<unknown>(named(key))
  } catch {
    return undefined
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(named(key))
  } catch {
    // Nothing to forget.
  }
}

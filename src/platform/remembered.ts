import Taro from '@tarojs/taro'

/** What the phone keeps between visits. A full or broken storage loses the memory, never the visit. */
export function remember(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(`lianpu.${key}`, value)
  } catch {
    // The person goes on; she types it once more next time.
  }
}

export function recall(key: string): unknown {
  try {
    return Taro.getStorageSync(`lianpu.${key}`) as unknown
  } catch {
    return undefined
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(`lianpu.${key}`)
  } catch {
    // Nothing to forget.
  }
}

import Taro from '@tarojs/taro'

/** The CloudID of the group whose card was opened, or undefined where WeChat knows none. */
export function groupCloudId(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = Taro.getGroupEnterInfo({
      success: (answer: unknown) => {
        resolve((answer as { cloudID?: string }).cloudID)
      },
      fail: () => {
        resolve(undefined)
      },
    }) as Promise<unknown> | undefined
    asked?.catch(() => undefined)
  })
}

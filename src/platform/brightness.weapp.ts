import Taro from '@tarojs/taro'

/** The screen at its brightest, so that a scanner reads it. @returns puts back what was before */
export function brightenScreen(): () => void {
  const before = Taro.getScreenBrightness()
    .then(async ({ value }) => {
      await Taro.setScreenBrightness({ value: 1 })
      return value
    })
    .catch(() => undefined)
  return () => {
    void before.then(async (value) => {
      if (value !== undefined) await Taro.setScreenBrightness({ value }).catch(() => undefined)
    })
  }
}

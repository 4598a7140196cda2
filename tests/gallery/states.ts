/** The faces every page is photographed with. */
export const states = ['normal', 'loading', 'empty', 'error', 'offline', 'long', 'large', 'dark'] as const
export type State = (typeof states)[number]

/** What each is called on the sheet. */
export const stateTitles: Readonly<Record<State, string>> = {
  normal: '平常',
  loading: '加载中',
  empty: '空',
  error: '服务出错',
  offline: '断网',
  long: '长文字',
  large: '最大字号',
  dark: '深色',
}

/**
 * WeChat's largest setting of the font size is 23 where the middle one is 16 (`fontSizeSetting`). On H5 every length is a
 * multiple of the root's font, which is set to so much of what it was.
 */
export const largestFont = 23 / 16

export type TabName = 'home' | 'category' | 'code' | 'cart' | 'me'

export interface Tab {
  readonly name: TabName
  readonly text: string
}

/** The tabs in their order; app.config.ts lists the same pages. */
export const tabs: readonly Tab[] = [
  { name: 'home', text: '首页' },
  { name: 'category', text: '分类' },
  { name: 'code', text: '会员码' },
  { name: 'cart', text: '购物车' },
  { name: 'me', text: '我的' },
]

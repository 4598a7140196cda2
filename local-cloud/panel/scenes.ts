/** One way into a mini-program, by WeChat's scene value. */
export interface Scene {
  readonly scene: number
  readonly name: string
}

/** WeChat's scene values as its documentation lists them (框架 / 场景值), those a shop meets. */
export const sceneGroups: readonly { readonly title: string; readonly scenes: readonly Scene[] }[] = [
  {
    title: '聊天',
    scenes: [
      { scene: 1007, name: '单聊卡片' },
      { scene: 1008, name: '群聊卡片' },
      { scene: 1044, name: '带群标识的群卡片' },
      { scene: 1096, name: '聊天记录' },
      { scene: 1158, name: '群工具' },
      { scene: 1160, name: '群待办' },
      { scene: 1185, name: '群公告' },
      { scene: 1231, name: '动态消息提醒' },
    ],
  },
  {
    title: '扫码',
    scenes: [
      { scene: 1011, name: '扫描二维码' },
      { scene: 1012, name: '长按识别二维码' },
      { scene: 1013, name: '相册里的二维码' },
      { scene: 1047, name: '扫描小程序码' },
      { scene: 1048, name: '长按识别小程序码' },
      { scene: 1049, name: '相册里的小程序码' },
      { scene: 1124, name: '扫一物一码' },
    ],
  },
  {
    title: '内容',
    scenes: [
      { scene: 1058, name: '公众号文章' },
      { scene: 1074, name: '公众号会话卡片' },
      { scene: 1155, name: '朋友圈' },
      { scene: 1014, name: '订阅消息' },
      { scene: 1034, name: '支付完成页' },
    ],
  },
  {
    title: '企业微信',
    scenes: [
      { scene: 1119, name: '企业微信工作台' },
      { scene: 1192, name: '企业微信联系人' },
      { scene: 1202, name: '企业微信客服' },
    ],
  },
  {
    title: '其他',
    scenes: [
      { scene: 1001, name: '发现栏主入口' },
      { scene: 1036, name: 'App 分享卡片' },
      { scene: 1037, name: '另一个小程序' },
      { scene: 1065, name: 'URL Scheme' },
      { scene: 1194, name: 'URL Link' },
    ],
  },
]

/** Offered as buttons; the rest stand in the list. */
export const usualScenes: readonly number[] = [1001, 1007, 1008, 1011, 1047, 1058]

export const allScenes: readonly Scene[] = sceneGroups.flatMap((group) => group.scenes)

/** What the shop may ask of a person, by the name WeChat gives the call or the component. */
export type PrivacyUse =
  | 'chooseAddress'
  | 'getPhoneNumber'
  | 'chooseAvatar'
  | 'chooseMedia'
  | 'nickname'
  | 'saveImageToPhotosAlbum'
  | 'scanCode'
  | 'getGroupEnterInfo'
  | 'setClipboardData'

export interface PrivacyUseText {
  readonly use: PrivacyUse
  /** What is taken, in WeChat's own word for it. */
  readonly data: string
  readonly why: string
  readonly when: string
  readonly kept: string
  /** How she goes on when she would rather not. */
  readonly without: string
}

/** Raised whenever a line below says something new: everybody is asked again. */
export const privacyRevision = 2

/** Every personal call of the shop. The gate, the full text and the declaration in WeChat's console are this list. */
export const privacyUses: readonly PrivacyUseText[] = [
  {
    use: 'chooseAddress',
    data: '收货地址',
    why: '把货寄到你手里',
    when: '你点「导入微信地址」时',
    kept: '存进你的地址簿，你删除地址时一并删除；订单上的地址随订单保存三年',
    without: '地址没有取用，可以自己填写',
  },
  {
    use: 'getPhoneNumber',
    data: '手机号',
    why: '认出同一位会员，订单有问题时能联系到你',
    when: '你点「绑定手机号」并在微信里选「允许」时',
    kept: '到你解绑为止',
    without: '手机号没有取用，不绑定也能下单',
  },
  {
    use: 'chooseAvatar',
    data: '微信头像',
    why: '显示在你的会员卡上',
    when: '你在个人资料里点头像时',
    kept: '到你更换头像或注销为止',
    without: '头像没有取用，会员卡上用默认的图案',
  },
  {
    use: 'nickname',
    data: '微信昵称',
    why: '显示在你的会员卡和评价上',
    when: '你在个人资料里点昵称时',
    kept: '到你修改昵称或注销为止',
    without: '昵称没有取用，会员卡上只写会员号',
  },
  {
    use: 'chooseMedia',
    data: '选中的照片',
    why: '申请售后时看清商品的问题，或放进你写的评价里',
    when: '你在申请售后或写评价的页面点「加照片」时',
    kept: '只取你选中的几张：售后的随这笔售后保存三年，只给处理售后的客服看；评价的随评价保存',
    without: '照片没有取用，可以只写字，或者直接联系客服',
  },
  {
    use: 'saveImageToPhotosAlbum',
    data: '相册（仅写入）',
    why: '把商品海报存到你的手机里',
    when: '你点「保存到相册」时',
    kept: '只写入这一张图，店铺不读取也不保存你的相册',
    without: '海报没有存进相册，可以长按图片自己保存',
  },
  {
    use: 'scanCode',
    data: '摄像头',
    why: '读出包装上的条形码，找到这件商品',
    when: '你点搜索框旁边的扫码图标时',
    kept: '只取读出的号码，画面不离开手机',
    without: '摄像头没有打开，可以输入商品名来找',
  },
  {
    use: 'getGroupEnterInfo',
    data: '微信群标识',
    why: '群里的价格和福利只给这个群的成员',
    when: '你从群聊里的卡片进来时',
    kept: '只记群的编号，不含群名和成员，保存九十天',
    without: '群标识没有取用，商品照常可以看、可以买',
  },
  {
    use: 'setClipboardData',
    data: '剪切板（仅写入）',
    why: '把订单号、会员号、退货或门店地址、导购名片复制给你',
    when: '你点「复制」时',
    kept: '只写入你要复制的文字，店铺不读取剪切板',
    without: '没有复制，可以照着屏幕上的文字抄下来',
  },
]

/** The list's line for a call. @throws when the list has none, which is a bug */
export function privacyUseText(use: PrivacyUse): PrivacyUseText {
  const text = privacyUses.find((one) => one.use === use)
  if (!text) throw new Error(`privacyUses says nothing about ${use}`)
  return text
}

/** The use behind WeChat's own name for it: `button.getPhoneNumber`, `input.nickname`, `chooseAddress`. */
export function privacyUseOf(referrer: string): PrivacyUse | undefined {
  const name = referrer.split('.').at(-1)
  return privacyUses.find(({ use }) => use === name)?.use
}

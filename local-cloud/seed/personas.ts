/** Somebody to be on the panel. Each is an openid the local cloud vouches for. */
export interface Persona {
  readonly openid: string
  readonly name: string
  readonly role: 'customer' | 'guide' | 'operator'
  /** What is special about her, in one line for the panel. */
  readonly note: string
  /** What a shop shared by her carries as `g`. */
  readonly guideId?: string
}

/** The guide of the seed with this code. */
export const guideOpenid = (code: string): string => `oLianpuGuide${code}`

/** Runs the shop: the one operator a new shop has. */
export const ownerOpenid = 'oLianpuOwnerQian'

export const personas: readonly Persona[] = [
  { openid: 'oLianpuBuyerLinXiaoyu', name: '林小雨', role: 'customer', note: '上海，常买瓜子和坚果' },
  { openid: 'oLianpuBuyerZhaoYang', name: '赵阳', role: 'customer', note: '乌鲁木齐，偏远地区运费' },
  { openid: 'oLianpuBuyerWuMin', name: '吴敏', role: 'customer', note: '第一次来，还没有订单' },
  { openid: guideOpenid('FL01'), name: '周小满', role: 'guide', note: '福利官，杭州', guideId: 'gdeFL01' },
  { openid: ownerOpenid, name: '钱店长', role: 'operator', note: '管商品和导购' },
]

/** The kinds the panel tells apart, by colour and by filter. */
export type EventGroup = 'call' | 'pay' | 'outbox' | 'trigger' | 'other'

export const groupNames: Readonly<Record<EventGroup, string>> = {
  call: '调用',
  pay: '支付',
  outbox: '外发',
  trigger: '定时',
  other: '其他',
}

/** The first word of an event's kind (`pay.notice` → `pay`) and the group it belongs to. */
export const groups: Readonly<Record<string, EventGroup>> = {
  call: 'call',
  pay: 'pay',
  outbox: 'outbox',
  openapi: 'outbox',
  trigger: 'trigger',
}

export const titles: Readonly<Record<string, string>> = {
  'pay.prepay': '下了预支付单',
  'pay.settled': '买家的付款有了结果',
  'pay.notice': '微信支付通知店铺',
  'pay.closed': '关闭了支付单',
  'pay.refund': '退款',
  'pay.guide': '支付后的导购名片',
  'pay.refused': '微信支付拒绝了请求',
  'pay.failed': '微信支付没有做成',
  'openapi.subscribe-message': '发订阅消息',
  'openapi.refused': '开放接口拒绝了请求',
  'database.scan': '整个集合扫了一遍',
  'database.bug': '数据库出错',
  'function.console': '云函数打印',
  'function.output': '云函数输出',
  'function.unloadable': '云函数加载不了',
  'function.process-lost': '云函数进程断了',
  'clock.stuck': '时钟卡在一件事上',
  'sim.pay': '在收银台上选了',
  'sim.scene': '换了进来的方式',
  'sim.phone-code': '允许店铺取得手机号',
  'sim.upload': '上传了一张图片',
  'sim.service-message': '给客服发了一句话',
}

/** Lines the functions log, `event` → group and words. */
export const logged: Readonly<Record<string, readonly [EventGroup, string]>> = {
  bug: ['other', '出了错'],
  jobs: ['trigger', '定时任务做完'],
  'job-failed': ['trigger', '定时任务没有做成'],
  'closing-failed': ['trigger', '没有关成订单'],
  'effect-done': ['outbox', '外发做完'],
  'effect-failed': ['outbox', '外发没有成功'],
  'guide-not-assigned': ['outbox', '没有指派成导购'],
  'prepay-failed': ['pay', '没有下成预支付单'],
  'confirm-failed': ['pay', '没有问到付款结果'],
  'payment-notice': ['pay', '店铺收到付款通知'],
  'payment-unknown': ['pay', '收到不认识的付款'],
  'payment-mismatch': ['pay', '付款与订单对不上'],
  'notice-rejected': ['pay', '店铺没有接受通知'],
  'notice-failed': ['pay', '通知没有处理成'],
  'refund-notice': ['pay', '店铺收到退款通知'],
  'refund-not-done': ['pay', '退款没有成功'],
}

/** What the shop asked for, in the words of the person who tapped. */
export const callNames: Readonly<Record<string, string>> = {
  'catalog/home': '打开首页',
  'catalog/category': '看分类',
  'catalog/search': '搜索',
  'catalog/product': '看商品',
  'catalog/importGoods': '导入商品',
  'catalog/setStorefront': '布置首页',
  'cart/get': '看购物车',
  'cart/add': '加入购物车',
  'cart/setLine': '改购物车里的一行',
  'cart/selectAll': '全选购物车',
  'cart/remove': '移出购物车',
  'orders/quote': '算价',
  'orders/place': '下单',
  'orders/prepay': '准备付款',
  'orders/confirm': '确认付款结果',
  'orders/list': '看订单列表',
  'orders/detail': '看订单',
  'members/enter': '进店',
  'members/me': '看我的',
  'guides/profile': '看自己的名片',
  'guides/enlist': '登记导购',
  'guides/setDuty': '上下班',
  scheduler: '每分钟的任务',
  'scheduler/every-minute': '每分钟的任务到点',
  'payment-callback': '付款通知进店',
}

/** How a payment or a guide's registration ended. */
export const outcomeNames: Readonly<Record<string, string>> = {
  pay: '付款',
  cancel: '取消',
  fail: '失败',
  'pay-lose-callback': '付款但丢失回调',
  'pay-late': '晚到的付款',
  'lost on the way': '半路丢了',
  delivered: '送到了',
  waiting: '稍后再发',
  'given-up': '不再发了',
  paid: '已入账',
  late: '晚到，要退款',
  'not-paid': '还没付',
  unknown: '不认识',
  mismatch: '对不上',
  SUCCESS: '已付款',
  NOTPAY: '未付款',
  CLOSED: '已关闭',
  PROCESSING: '处理中',
  'settle-stock': '库存记为已售',
  'release-stock': '库存放回',
  'refund-late-payment': '退晚到的款',
  registered: '登记导购',
  assigned: '指派给这一单',
}

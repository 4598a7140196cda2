import { record } from './ask-cloud'

/** The kinds the panel tells apart, by colour and by filter. */
export type EventGroup = 'call' | 'pay' | 'outbox' | 'trigger' | 'other'

/** One thing that happened, as a person reads it. */
export interface EventLine {
  /** Grows by one with every event. */
  readonly id: number
  readonly at: number
  readonly group: EventGroup
  readonly title: string
  /** Numbers and names beside the title. */
  readonly notes: readonly string[]
  /** Whether something went wrong or was refused. */
  readonly bad: boolean
  /** Everything the local cloud told of it. */
  readonly fields: Readonly<Record<string, unknown>>
}

export const groupNames: Readonly<Record<EventGroup, string>> = {
  call: '调用',
  pay: '支付',
  outbox: '外发',
  trigger: '定时',
  other: '其他',
}

/** The first word of an event's kind (`pay.notice` → `pay`) and the group it belongs to. */
const groups: Readonly<Record<string, EventGroup>> = {
  call: 'call',
  pay: 'pay',
  outbox: 'outbox',
  openapi: 'outbox',
  trigger: 'trigger',
}

const titles: Readonly<Record<string, string>> = {
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
}

/** What the shop asked for, in the words of the person who tapped. */
const callNames: Readonly<Record<string, string>> = {
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
}

const yuan = (value: unknown): string => `¥${(Number(value) / 100).toFixed(2)}`
const saidIn = (value: unknown): string =>
  text(record(value)['message']) || text(record(value)['errMsg']) || text(record(value)['code']) || text(value)

const outcomeNames: Readonly<Record<string, string>> = {
  pay: '付款',
  cancel: '取消',
  fail: '失败',
  'pay-lose-callback': '付款但丢失回调',
  'pay-late': '晚到的付款',
  'lost on the way': '半路丢了',
  registered: '登记导购',
  assigned: '指派给这一单',
}
const named = (value: unknown): string => outcomeNames[text(value)] ?? text(value)

const noteNames: readonly (readonly [string, (value: unknown) => string])[] = [
  ['refusal', saidIn],
  ['error', saidIn],
  ['message', text],
  ['text', text],
  ['line', text],
  ['why', text],
  ['act', named],
  ['outcome', named],
  ['effect', text],
  ['tradeState', text],
  ['state', text],
  ['totalFen', yuan],
  ['refundFen', yuan],
  ['amountFen', yuan],
  ['attempt', (value) => `第 ${text(value)} 次`],
  ['status', text],
  ['code', text],
  ['errorCode', text],
  ['dbCalls', (value) => `数据库 ${text(value)} 次`],
  ['depth', (value) => `深度 ${text(value)}`],
  ['serverMs', (value) => `${Math.round(Number(value))} 毫秒`],
  ['collection', text],
  ['scene', text],
  ['outTradeNo', text],
  ['about', text],
]

/** Reads one row of `GET /sim/events`: `{id, at, kind}` with the event's own fields beside them. */
export function eventLine(row: unknown): EventLine | undefined {
  const { id, at, kind, ...fields } = record(row)
  if (typeof id !== 'number' || typeof kind !== 'string') return undefined
  return {
    id,
    at: typeof at === 'number' ? at : 0,
    group: groups[kind.split('.')[0] ?? ''] ?? 'other',
    title: titleOf(kind, fields),
    notes: [...(callNames[calledIn(fields)] ? [calledIn(fields)] : []), ...notesOf(fields)],
    bad: isBad(kind, fields),
    fields,
  }
}

/** Failed, refused or lost: what a developer wants to see first. */
const isBad = (kind: string, fields: Readonly<Record<string, unknown>>): boolean =>
  fields['ok'] === false ||
  fields['refusal'] !== undefined ||
  fields['error'] !== undefined ||
  fields['outcome'] === 'lost on the way' ||
  /[.-](failed|refused|lost|bug|stuck|unloadable|scan)$/.test(kind)

/** What is known, said in the order of `noteNames`. */
const notesOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  noteNames.flatMap(([name, say]) => {
    const said = fields[name] === undefined || fields[name] === null ? '' : say(fields[name])
    return said ? [said] : []
  })

function titleOf(kind: string, fields: Readonly<Record<string, unknown>>): string {
  const called = calledIn(fields)
  return titles[kind] ?? callNames[called] ?? (called || kind)
}

/** `orders/place`, `scheduler/close-unpaid`: what was set going, as the code names it. */
function calledIn(fields: Readonly<Record<string, unknown>>): string {
  const name = text(fields['function'] ?? fields['name'] ?? fields['service'])
  const action = text(fields['action'] ?? fields['api'] ?? fields['trigger'])
  return [name, action].filter(Boolean).join('/')
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

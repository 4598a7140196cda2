import { record } from './ask-cloud'

/** The kinds the panel tells apart, by colour and by filter. */
export type EventGroup = 'call' | 'pay' | 'outbox' | 'trigger' | 'other'

/** One thing that happened, as a person reads it. */
export interface EventLine {
  readonly seq: number
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
  http: 'call',
  pay: 'pay',
  wechatpay: 'pay',
  outbox: 'outbox',
  openapi: 'outbox',
  trigger: 'trigger',
  timer: 'trigger',
}

const titles: Readonly<Record<string, string>> = {
  'pay.prepay': '下了预支付单',
  'pay.notice': '通知店铺已付款',
  'pay.notice.lost': '付款通知丢了',
  'pay.settled': '买家的付款有了结果',
  'pay.late': '晚到的钱到账',
  'pay.close': '关闭了支付单',
  'pay.query': '店铺查询支付单',
  'pay.refund': '退款',
  'pay.smartguide': '指派支付后的导购',
  'database.scan': '整个集合扫了一遍',
  clock: '时钟走了一段',
  scene: '换了进来的方式',
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

const noteNames: readonly (readonly [string, (value: unknown) => string])[] = [
  ['refusal', (value) => text(record(value)['message']) || text(record(value)['code']) || text(value)],
  ['code', text],
  ['message', text],
  ['error', text],
  ['dbCalls', (value) => `数据库 ${text(value)} 次`],
  ['depth', (value) => `深度 ${text(value)}`],
  ['serverMs', (value) => `${Math.round(Number(value))} 毫秒`],
  ['amountFen', (value) => `¥${(Number(value) / 100).toFixed(2)}`],
  ['tradeState', text],
  ['outcome', text],
  ['effect', text],
  ['attempt', (value) => `第 ${text(value)} 次`],
  ['status', text],
  ['collection', text],
  ['outTradeNo', text],
  ['persona', text],
]

/** Reads one row of `GET /sim/events`; fields may stand in `fields` or beside `kind`. */
export function eventLine(row: unknown): EventLine | undefined {
  const { seq, at, kind, fields: nested, ...beside } = record(row)
  if (typeof seq !== 'number' || typeof kind !== 'string') return undefined
  const fields = nested === undefined ? beside : record(nested)
  return {
    seq,
    at: typeof at === 'number' ? at : 0,
    group: groups[kind.split('.')[0] ?? ''] ?? 'other',
    title: titleOf(kind, fields),
    notes: [...(callNames[calledIn(fields)] ? [calledIn(fields)] : []), ...notesOf(fields)],
    bad:
      fields['ok'] === false ||
      fields['refusal'] !== undefined ||
      fields['error'] !== undefined ||
      /\.(lost|failed|error|scan)$/.test(kind),
    fields,
  }
}

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
  const action = text(fields['action'] ?? fields['api'] ?? fields['timer'])
  return [name, action].filter(Boolean).join('/')
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

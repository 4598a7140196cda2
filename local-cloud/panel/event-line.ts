import { record } from './ask-cloud'
import { type EventGroup, callNames, groups, logged, outcomeNames, titles } from './event-names'

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

const yuan = (value: unknown): string => `¥${(Number(value) / 100).toFixed(2)}`
const saidIn = (value: unknown): string =>
  text(record(value)['message']) || text(record(value)['errMsg']) || text(record(value)['code']) || text(value)

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
  ['effect', named],
  ['kind', named],
  ['settlement', named],
  ['job', text],
  ['reason', text],
  ['tradeState', named],
  ['state', named],
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
  ['outTradeNo', (value) => `单号尾 ${text(value).slice(-6)}`],
  ['about', text],
]

/** Characters of one note; the whole stands in the unfolded fields. */
const noteLength = 120

/** Reads one row of `GET /sim/events`: `{id, at, kind}` with the event's own fields beside them. */
export function eventLine(row: unknown): EventLine | undefined {
  const { id, at, kind, ...told } = record(row)
  if (typeof id !== 'number' || typeof kind !== 'string') return undefined
  const fields = { ...told, ...logLineIn(told['text']) }
  const [group, title] = logged[text(fields['event'])] ?? [
    groups[kind.split('.')[0] ?? ''] ?? 'other',
    titleOf(kind, fields),
  ]
  return {
    id,
    at: typeof at === 'number' ? at : 0,
    group,
    title,
    notes: [...(callNames[calledIn(fields)] ? [calledIn(fields)] : []), ...notesOf(fields)],
    bad: isBad(kind, fields),
    fields,
  }
}

/** What a function logged as one JSON line, and no longer as text. */
function logLineIn(logText: unknown): Readonly<Record<string, unknown>> {
  try {
    const line = record(JSON.parse(text(logText)))
    return typeof line['event'] === 'string' ? { ...line, text: undefined } : {}
  } catch {
    return {} // printed as it came
  }
}

/** Failed, refused or lost: what a developer wants to see first. */
const isBad = (kind: string, fields: Readonly<Record<string, unknown>>): boolean =>
  fields['ok'] === false ||
  fields['level'] === 'error' ||
  fields['refusal'] !== undefined ||
  fields['error'] !== undefined ||
  fields['outcome'] === 'lost on the way' ||
  /[.-](failed|refused|lost|bug|stuck|unloadable|scan)$/.test(kind)

/** What is known, said in the order of `noteNames`. */
const notesOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  noteNames.flatMap(([name, say]) => {
    const said = fields[name] === undefined || fields[name] === null ? '' : say(fields[name])
    return said ? [said.length > noteLength ? `${said.slice(0, noteLength)}…` : said] : []
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

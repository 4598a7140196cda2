import { eventLine } from './event-line'

const line = (row: unknown) => {
  const read = eventLine(row)
  if (!read) throw new Error('the row was not read')
  return read
}

test('a call is told in words, with its round trips and their depth', () => {
  const read = line({
    id: 3,
    at: 5,
    kind: 'call',
    function: 'orders',
    action: 'place',
    ok: true,
    dbCalls: 6,
    depth: 5,
    serverMs: 30.6,
  })
  expect(read).toMatchObject({ id: 3, at: 5, group: 'call', title: '下单', bad: false })
  expect(read.notes).toEqual(['orders/place', '数据库 6 次', '深度 5', '31 毫秒'])
})

test('a refusal shows its sentence and stands out', () => {
  const read = line({
    id: 1,
    at: 0,
    kind: 'call',
    function: 'orders',
    action: 'place',
    ok: false,
    refusal: { code: 'STOCK_SHORT', message: '只剩 2 袋' },
  })
  expect(read.bad).toBe(true)
  expect(read.notes).toContain('只剩 2 袋')
})

test.each([
  ['pay.notice', 'pay'],
  ['outbox', 'outbox'],
  ['trigger', 'trigger'],
  ['something.new', 'other'],
])('%s belongs to %s', (kind, group) => {
  expect(line({ id: 1, at: 0, kind }).group).toBe(group)
})

test('a kind nobody has named yet is shown as it is', () => {
  expect(line({ id: 1, at: 0, kind: 'something.new' }).title).toBe('something.new')
})

test('money is told in yuan', () => {
  expect(line({ id: 1, at: 0, kind: 'pay.prepay', totalFen: 3990 }).notes).toEqual(['¥39.90'])
})

test('a notice lost on the way stands out', () => {
  const read = line({ id: 1, at: 0, kind: 'pay.notice', about: 'pay8F', outcome: 'lost on the way' })
  expect(read).toMatchObject({ bad: true, notes: ['半路丢了', 'pay8F'] })
})

test('a line a function logged is read, grouped and said, its stack left to the fields', () => {
  const logged = JSON.stringify({
    event: 'effect-failed',
    kind: 'upload-shipping',
    message: 'no token',
    stack: 'Error: no',
  })
  const read = line({ id: 1, at: 0, kind: 'function.console', function: 'orders', level: 'error', text: logged })
  expect(read).toMatchObject({
    group: 'outbox',
    title: '外发没有成功',
    bad: true,
    notes: ['no token', 'upload-shipping'],
  })
  expect(read.fields['stack']).toBe('Error: no')
})

test('whatever else a function prints is shown, cut short', () => {
  const read = line({
    id: 1,
    at: 0,
    kind: 'function.console',
    function: 'orders',
    level: 'info',
    text: 'a'.repeat(500),
  })
  expect(read).toMatchObject({ title: '云函数打印', bad: false, notes: [`${'a'.repeat(120)}…`] })
})

test.each([undefined, null, 'call', { kind: 'call' }, { id: '1', kind: 'call' }, { id: 1 }])(
  '%p is no event',
  (row) => {
    expect(eventLine(row)).toBeUndefined()
  },
)
